import type { DraftItem, WeekHours } from '../../api-types.ts'

/** One change as it is being typed. */
export type ItemDraft = {
  kind: DraftItem['kind']
  date: string
  reason: string
  reasonEn: string
  unit: string
  follow: boolean
  morning: string
  afternoon: string
  saturday: string
  cutoff: string
}

export const emptyItem = (unit: string, kind: DraftItem['kind']): ItemDraft => ({
  kind,
  date: '',
  reason: '',
  reasonEn: '',
  unit,
  follow: false,
  morning: '07:00-11:30',
  afternoon: '13:30-17:00',
  saturday: '',
  cutoff: '15:00',
})

const range = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]\d|2[0-4]):([0-5]\d)$/

/** `07:00-11:30` as data: none for an empty text, null for one that says something else. */
function readRange(text: string): WeekHours['weekdays'] | null {
  if (text.trim() === '') return []
  const match = range.exec(text.trim())
  return match ? [{ from: `${match[1]}:${match[2]}`, to: `${match[3]}:${match[4]}` }] : null
}

function readWeek({ morning, afternoon, saturday, cutoff }: ItemDraft): WeekHours | null {
  const [first, second, third] = [readRange(morning), readRange(afternoon), readRange(saturday)]
  if (!first || !second || !third || first.length + second.length === 0) return null
  return /^\d\d:\d\d$/.test(cutoff)
    ? { weekdays: [...first, ...second], saturday: third, arrivalCutoff: cutoff }
    : null
}

/** The change that was typed; `missing` or `wrongRange` when it is none yet. */
export function readItem(draft: ItemDraft): DraftItem | 'missing' | 'wrongRange' {
  const { kind, date, unit, follow } = draft
  if (!date) return 'missing'
  if (kind === 'hours') {
    const hours = follow ? null : readWeek(draft)
    return hours === null && !follow ? 'wrongRange' : { kind, unit, from: date, hours }
  }
  const [reason, reasonEn] = [draft.reason.trim(), draft.reasonEn.trim()]
  return reason === '' ? 'missing' : { kind, date, reason, ...(reasonEn && { reasonEn }) }
}
