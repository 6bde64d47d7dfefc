import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import type { Narrative } from './content.ts'
import { type Compare, type PlanLine, type TaskLine, type TaskState, taskState } from './plan-lines.ts'
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

/** What the figures of a plan say: how many targets are met, which are not and how far they are; which tasks are late. */
export function planNarrative({ asOf, lines, tasks }: PlanContent, { unit }: { unit: string }): Narrative {
  const of = (progress: PlanLine['progress']) => lines.filter((line) => line.progress === progress)
  const [met, behind] = [of('met'), of('not-met')]
  const unknown = lines.length - met.length - behind.length
  const overdue = tasks.filter((task) => taskState(task) === 'overdue')
  return {
    results: [
      `Đến ngày ${writeDay(asOf)}, ${unit} theo dõi ${writeNumber(lines.length)} chỉ tiêu: đạt ${writeNumber(met.length)}, chưa đạt ${writeNumber(behind.length)}, chưa có số liệu ${writeNumber(unknown)}.`,
      ...(tasks.length > 0 ? [tasksSentence(tasks)] : []),
    ].join('\n'),
    difficulties: [
      ...(behind.length === 0
        ? ['Không có chỉ tiêu chưa đạt.']
        : ['Chỉ tiêu chưa đạt:', ...behind.map(behindLine)]),
      ...(overdue.length === 0 ? [] : ['Nhiệm vụ quá hạn:', ...overdue.map(overdueLine)]),
    ].join('\n'),
    proposals: 'Không có.',
  }
}

const behindLine = (line: PlanLine): string =>
  `- ${writeTarget(line)}: ${writeValue(line.value ?? 0, line.unit)}, mục tiêu ${writeGoal(line)}.`

export const taskWords: Record<TaskState, string> = {
  done: 'Đã hoàn thành',
  running: 'Đang thực hiện',
  overdue: 'Quá hạn',
  'not-given': 'Chưa giao',
}

function tasksSentence(tasks: readonly TaskLine[]): string {
  const many = (state: TaskState) => tasks.filter((task) => taskState(task) === state).length
  const states = (['done', 'running', 'overdue', 'not-given'] as const)
    .filter((state) => state !== 'not-given' || many(state) > 0)
    .map((state) => `${taskWords[state].toLocaleLowerCase('vi')} ${writeNumber(many(state))}`)
  return `Trong ${writeNumber(tasks.length)} nhiệm vụ: ${states.join(', ')}.`
}

/** `Quá hạn (2/87 đơn vị)` where more than one unit has the task; its state alone otherwise. */
export function writeTaskState(task: TaskLine): string {
  const state = taskState(task)
  const { done = 0, running = 0, overdue = 0 } = task.progress?.counts ?? {}
  const all = done + running + overdue
  if (all < 2) return taskWords[state]
  const ofState = { done, running, overdue, 'not-given': 0 }[state]
  return `${taskWords[state]} (${writeNumber(ofState)}/${writeNumber(all)} đơn vị)`
}

/** `Đã tập huấn (30/09/2025)`. */
export const writeLastReport = ({ progress }: TaskLine): string =>
  progress?.last ? `${progress.last.words} (${writeDay(progress.last.on)})` : ''

const overdueLine = (task: TaskLine): string => {
  const { percent, counts } = task.progress ?? { percent: null, counts: { overdue: 0, done: 0, running: 0 } }
  const all = counts.done + counts.running + counts.overdue
  const who = all > 1 ? `, ${writeNumber(counts.overdue)}/${writeNumber(all)} đơn vị quá hạn` : ''
  return `- ${task.no} ${task.name}: tiến độ ${writeNumber(percent ?? 0)}%${who}.`
}
