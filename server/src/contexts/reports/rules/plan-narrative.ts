import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import type { Narrative } from './content.ts'
import type { Compare, PlanLine, TaskLine } from './plan-lines.ts'
import { writeNumber } from './write-number.ts'

const units: Record<string, string> = { percent: '%', minutes: ' phút', count: '' }
const signs: Record<Compare, string> = { gte: 'từ', gt: 'trên', lt: 'dưới' }
const tiers = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' } as const

export const writeValue = (value: number, unit: string): string => `${writeNumber(value)}${units[unit] ?? ''}`
/** `từ 90%`, `dưới 8 phút`. */
export const writeGoal = ({ compare, goal, unit }: Pick<PlanLine, 'compare' | 'goal' | 'unit'>): string =>
  `${signs[compare]} ${writeValue(goal, unit)}`
export const writeTarget = ({ target, tier, name }: PlanLine): string =>
  `${target}${tier ? ` (${tiers[tier]})` : ''} ${name}`

type PlanContent = { asOf: PlainDate; lines: readonly PlanLine[]; tasks: readonly TaskLine[] }

/** What the figures of a plan say: how many targets are met, which are not and how far they are. */
export function planNarrative({ asOf, lines, tasks }: PlanContent, { unit }: { unit: string }): Narrative {
  const of = (progress: PlanLine['progress']) => lines.filter((line) => line.progress === progress)
  const [met, behind] = [of('met'), of('not-met')]
  const unknown = lines.length - met.length - behind.length
  const done = tasks.filter((task) => task.done).length
  return {
    results: [
      `Đến ngày ${writeDay(asOf)}, ${unit} theo dõi ${writeNumber(lines.length)} chỉ tiêu: đạt ${writeNumber(met.length)}, chưa đạt ${writeNumber(behind.length)}, chưa có số liệu ${writeNumber(unknown)}.`,
      ...(tasks.length > 0
        ? [
            `Trong ${writeNumber(tasks.length)} nhiệm vụ của kế hoạch, ${writeNumber(done)} nhiệm vụ đã hoàn thành.`,
          ]
        : []),
    ].join('\n'),
    difficulties:
      behind.length === 0
        ? 'Không có chỉ tiêu chưa đạt.'
        : ['Chỉ tiêu chưa đạt:', ...behind.map(behindLine)].join('\n'),
    proposals: 'Không có.',
  }
}

const behindLine = (line: PlanLine): string =>
  `- ${writeTarget(line)}: ${writeValue(line.value ?? 0, line.unit)}, mục tiêu ${writeGoal(line)}.`
