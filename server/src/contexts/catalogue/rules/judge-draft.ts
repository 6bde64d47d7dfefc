import { holdsOn, type Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DraftKind } from './draft.ts'
import { readRecord } from './judge-record.ts'
import type { ProcedureRecord } from './procedure-record.ts'
import type { RecordFault } from './record-shape.ts'

export type DraftToJudge = {
  kind: DraftKind
  procedure: string
  base: string | null
  content: unknown
  validFrom: PlainDate | null
  note: string
}
export type DraftVerdict = {
  /** The record as far as it can be read; null for an annulment. */
  record: ProcedureRecord | null
  faults: RecordFault[]
  /** What holds on the draft's day is not what it was begun from: somebody published in between. */
  outdated: boolean
}

/** The version a draft would take the place of: what holds on its day, or what will begin first when nothing holds yet. */
export function replacedBy(
  { validFrom }: Pick<DraftToJudge, 'validFrom'>,
  standing: readonly Validity[],
  today: PlainDate,
): string | null {
  const day = validFrom ?? today
  const holding = standing.find((version) => holdsOn(version, day))
  if (holding || validFrom) return holding?.id ?? null
  const next = standing
    .filter((version) => version.validFrom > day && holdsOn(version, version.validFrom))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0]
  return next?.id ?? null
}

/** Whether a draft may be handed in: the record is whole, its day is possible, and nobody published in between. */
export function judgeDraft(
  draft: DraftToJudge,
  standing: readonly Validity[],
  today: PlainDate,
): DraftVerdict {
  const { kind, procedure, base, content, note } = draft
  const read = kind === 'annul' ? { record: null, faults: [] } : readRecord(content)
  const faults = [...read.faults]
  const fault = (pointer: string, vi: string, en: string) => faults.push({ pointer, vi, en })
  if (read.record && read.record.code !== procedure)
    fault('/code', `Mã phải là ${procedure}.`, `The code must be ${procedure}.`)
  if (kind === 'annul' && note.trim() === '') fault('/note', 'Nêu lý do bãi bỏ.', 'Say why it is annulled.')
  const replaced = replacedBy(draft, standing, today)
  faults.push(...faultsOfDay(draft, standing, today))
  if (kind === 'new' && replaced !== null)
    fault(
      '/validFrom',
      'Vào ngày này thủ tục đã có hiệu lực: sửa đổi thay vì ban hành mới.',
      'The procedure is in force on that day: change it instead.',
    )
  return { record: read.record, faults, outdated: kind !== 'new' && replaced !== base }
}

/** A version begins today or later; only a correction begins on the same earlier day as what it corrects. */
function faultsOfDay(
  { kind, base, validFrom }: DraftToJudge,
  standing: readonly Validity[],
  today: PlainDate,
): RecordFault[] {
  if (validFrom === null)
    return [{ pointer: '/validFrom', vi: 'Chọn ngày bắt đầu áp dụng.', en: 'Choose the first day.' }]
  const corrected = standing.find(({ id }) => id === base)?.validFrom
  if (validFrom >= today || (kind === 'change' && validFrom === corrected)) return []
  return [
    {
      pointer: '/validFrom',
      vi: 'Ngày đã qua. Chọn hôm nay trở đi, hoặc đúng ngày bắt đầu của bản được đính chính.',
      en: 'The day has passed. Choose today or later, or the first day of the version you correct.',
    },
  ]
}
