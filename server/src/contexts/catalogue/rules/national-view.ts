import type { ProcedureRecord } from './procedure-record.ts'
import { differences, type RecordDifference } from './record-differences.ts'
import { canonical } from './record-layout.ts'

/**
 * A record without what the national database does not hold: conditions, the legal basis of a single paper, the case of a time
 * limit, whether a fee without a code is a fee or a charge, and whether a paper without the name of its form is a form.
 */
export const asNational = (record: ProcedureRecord): ProcedureRecord => ({
  ...record,
  requirements: [],
  channels: record.channels.map(({ channel, times }) => ({
    channel,
    times: times.map((time) => ({
      ...time,
      case: null,
      unitGiven: true,
      fees: time.fees.map((fee) => (fee.code === null ? { ...fee, kind: 'fee' } : fee)),
    })),
  })),
  cases: record.cases.map((one) => ({
    ...one,
    components: one.components.map((paper) => ({ ...paper, form: false, legalBases: [] })),
  })),
})

/**
 * Where our record says something else than the national one, in what the national one can say: the order of its lists tells
 * nothing there, save that of steps.
 */
export const nationalDifferences = (ours: ProcedureRecord, national: ProcedureRecord): RecordDifference[] =>
  differences(asNational(ours), asNational(national)).filter(({ kind }) => kind !== 'reordered')

/** The part of a record that a difference lies in, such as `channels`: what the share of identical records is counted by. */
export const partOf = ({ place }: Pick<RecordDifference, 'place'>): string => place.split('/')[0]!

export const recordParts = [
  'name',
  'field',
  'ministry',
  'decision',
  'tiers',
  'subjects',
  'agencies',
  'channels',
  'cases',
  'results',
  'legalBases',
  'related',
  'joint',
] as const

/** After national values were taken over: a paper whose form has a name is a form. */
export const settled = (record: ProcedureRecord): ProcedureRecord => ({
  ...record,
  cases: record.cases.map((one) => ({
    ...one,
    components: one.components.map((paper) => ({ ...paper, form: paper.form || paper.formName !== null })),
  })),
})

/** The national value of a difference as one text: a rejection counts for as long as this stays the same. */
export const nationalValue = ({ kind, after }: Pick<RecordDifference, 'kind' | 'after'>): string =>
  canonical([kind === 'removed' ? 'removed' : 'is', after])

/** How a procedure of the province stands to its national record. */
export type Standing = 'same' | 'changed' | 'new' | 'annulled' | 'only-ours' | 'gone' | 'unreadable'

export function standingOf(
  ours: boolean,
  national: { annulled: boolean; readable: boolean } | undefined,
  differ: boolean,
): Standing {
  if (!national) return 'only-ours'
  if (national.annulled) return ours ? 'annulled' : 'gone'
  if (!national.readable) return 'unreadable'
  if (!ours) return 'new'
  return differ ? 'changed' : 'same'
}

/** Whether nobody has decided on a difference: one that was rejected comes back when its national value is another. */
export const isOpen =
  (rejections: readonly { place: string; value: string }[]) =>
  (difference: RecordDifference): boolean =>
    !rejections.some(({ place, value }) => place === difference.place && value === nationalValue(difference))

/** What there is to decide: each difference, or the procedure as a whole (place '') when it is new or annulled. */
export const placesOf = (
  standing: Standing,
  differences: readonly RecordDifference[],
): RecordDifference[] => {
  if (standing === 'changed') return [...differences]
  if (standing === 'new') return [{ place: '', kind: 'added', before: null, after: 'new' }]
  if (standing === 'annulled') return [{ place: '', kind: 'removed', before: null, after: 'annulled' }]
  return []
}
