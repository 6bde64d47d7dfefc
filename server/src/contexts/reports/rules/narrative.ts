import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type Content, type Narrative, type Part, sectionIds } from './content.ts'
import { type Flow, inProgress, received, resolved } from './flow.ts'
import { type FlowTable, tableTotal } from './flow-table.ts'
import { writeDays } from './period.ts'
import { planNarrative } from './plan-narrative.ts'
import { writeNumber, writeShare } from './write-number.ts'

/** Whom and what a text is about. `period`: `Quý IV năm 2026`. */
export type About = { unit: string; period: string; from: PlainDate; to: PlainDate }

/** How many units are named before the rest is only counted. */
const named = 3

/** What the figures say, in plain sentences to begin from; people edit them. */
export function prefillNarrative(content: Content, about: About): Narrative {
  if (!content.parts) return write(content, about)
  const taken = content.parts.filter(({ state }) => state === 'accepted').length
  const absent = missingSentence(content.parts)
  if (taken === 0) return { results: nothingTaken, difficulties: absent ?? '', proposals: 'Không có.' }
  const text = write(content, { ...about, unit: `${writeNumber(taken)} cơ quan, đơn vị đã báo cáo` })
  return absent ? { ...text, difficulties: `${text.difficulties}\n${absent}` } : text
}

const nothingTaken = 'Chưa có báo cáo nào được chấp nhận nên chưa có số liệu tổng hợp.'

const write = (content: Content, about: About): Narrative =>
  content.kind === 'plan' ? planNarrative(content, about) : flowNarrative(content, about)

function flowNarrative(
  { groups, closedBefore }: Extract<Content, { kind: 'dossiers' }>,
  about: About,
): Narrative {
  const total = tableTotal(groups)
  return {
    results: [receivedSentence(total, about), ...resolvedSentences(total), movedSentence(total, closedBefore)]
      .filter((sentence) => sentence !== null)
      .join('\n'),
    difficulties: lateSentences(total, groups).join('\n'),
    proposals: 'Không có.',
  }
}

function receivedSentence(total: Flow, { unit, period, from, to }: About): string {
  const during = `Trong ${period.charAt(0).toLowerCase()}${period.slice(1)} (${writeDays({ from, to })})`
  if (received(total) === 0)
    return `${during}, ${unit} không tiếp nhận hồ sơ nào và không có hồ sơ kỳ trước chuyển qua.`
  const fresh = total.online + total.desk
  const share = writeShare(total.online, fresh)
  return [
    `${during}, ${unit} có ${writeNumber(received(total))} hồ sơ phải giải quyết`,
    `${writeNumber(total.carried)} hồ sơ kỳ trước chuyển qua`,
    `${writeNumber(total.online)} hồ sơ tiếp nhận trực tuyến${share ? ` (${share} số hồ sơ tiếp nhận trong kỳ)` : ''}`,
    `${writeNumber(total.desk)} hồ sơ tiếp nhận trực tiếp hoặc qua dịch vụ bưu chính.`,
  ]
    .join('; ')
    .replace('; ', ': ')
}

function resolvedSentences(total: Flow): string[] {
  if (received(total) === 0) return []
  const done = resolved(total)
  const inTime = writeShare(total.early + total.onDay, done)
  const settled =
    done === 0
      ? 'Chưa có hồ sơ nào giải quyết xong.'
      : `Đã giải quyết ${writeNumber(done)} hồ sơ: trước hạn ${writeNumber(total.early)}, đúng hạn ${writeNumber(total.onDay)}, quá hạn ${writeNumber(total.late)}; tỷ lệ trước hạn và đúng hạn đạt ${inTime}.`
  const open = inProgress(total)
  const going =
    open === 0
      ? 'Không còn hồ sơ đang giải quyết.'
      : `Đang giải quyết ${writeNumber(open)} hồ sơ: trong hạn ${writeNumber(total.within)}, quá hạn ${writeNumber(total.overdue)}.`
  return [settled, going]
}

/** Why a period does not begin with what the one before ended with. */
function movedSentence({ carried }: Flow, closedBefore: number | null): string | null {
  if (closedBefore === null || closedBefore === carried) return null
  return `Cuối kỳ trước có ${writeNumber(closedBefore)} hồ sơ đang giải quyết; số kỳ trước chuyển qua là ${writeNumber(carried)} vì có hồ sơ được mở lại hoặc chuyển cơ quan giải quyết trong kỳ.`
}

function lateSentences(total: Flow, table: FlowTable): string[] {
  if (total.late === 0 && total.overdue === 0) return ['Không có hồ sơ quá hạn.']
  const worst = (part: 'late' | 'overdue'): string => {
    const rows = table
      .flatMap((group) => group.rows)
      .filter(({ flow }) => flow[part] > 0)
      .sort((a, b) => b.flow[part] - a.flow[part])
    const shown = rows
      .slice(0, named)
      .map(({ name, flow }) => `${brief(name.vi)} (${writeNumber(flow[part])})`)
    const rest = rows.length > named ? ` và ${writeNumber(rows.length - named)} nơi khác` : ''
    return `${shown.join(', ')}${rest}`
  }
  return [
    ...(total.late > 0
      ? [`${writeNumber(total.late)} hồ sơ đã giải quyết quá hạn, ở: ${worst('late')}.`]
      : []),
    ...(total.overdue > 0
      ? [`${writeNumber(total.overdue)} hồ sơ đang giải quyết đã quá hạn, ở: ${worst('overdue')}.`]
      : []),
  ]
}

/** A long name of a procedure, cut after a word; the code at its end stays. */
function brief(name: string): string {
  if (name.length <= 100) return name
  const [code = ''] = / \([\d.]+\)$/.exec(name) ?? []
  return `${name.slice(0, 80).replace(/[\s,;]+\S*$/, '')}…${code}`
}

function missingSentence(parts: readonly Part[]): string | null {
  const absent = parts.filter(({ state }) => state !== 'accepted')
  if (absent.length === 0) return null
  const shown = absent.slice(0, 10).map(({ name }) => name.vi)
  const rest = absent.length > 10 ? ` và ${writeNumber(absent.length - 10)} đơn vị khác` : ''
  return `Chưa có báo cáo được chấp nhận của ${writeNumber(absent.length)}/${writeNumber(parts.length)} đơn vị: ${shown.join(', ')}${rest}; số liệu trên chưa gồm các đơn vị này.`
}

/** The words after figures were drawn again: what somebody wrote stays, what nobody touched follows the figures. */
export const keptWords = (
  { narrative, prefilled }: { narrative: Narrative; prefilled: Narrative },
  fresh: Narrative,
): Narrative =>
  Object.fromEntries(
    sectionIds.map((id) => [id, narrative[id] === prefilled[id] ? fresh[id] : narrative[id]]),
  ) as Narrative
