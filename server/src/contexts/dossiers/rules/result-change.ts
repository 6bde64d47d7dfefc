import type { Text } from '../../../kernel/values/locale.ts'
import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** How the result of a dossier stands; `none` when none is issued, or the one that was is revoked. */
export type ResultState =
  | 'none'
  | 'in-force'
  | 'revocation-proposed'
  | 'correction-proposed'
  | 'correction-signed'

/** Whether somebody is at work on it, so that it is not handed over meanwhile. */
export const isBeingChanged = (state: ResultState): boolean => state !== 'none' && state !== 'in-force'

/**
 * Why a result is changed, by classes of our own; the law of each field names the cases, and the decision its ground. Only whoever may
 * see the dossier reads them. (That a paper with wrong content is replaced by one of the same form, and how an issued one is recalled:
 * Decree 30/2020, Art. 18; from memory.)
 */
export const changeReasons = {
  revocation: {
    'false-papers': { vi: 'Giấy tờ giả hoặc khai gian', en: 'Forged papers or false statements' },
    'not-entitled': { vi: 'Không đủ điều kiện được cấp', en: 'The conditions were not met' },
    'not-competent': { vi: 'Cấp sai thẩm quyền', en: 'Issued by an authority that was not competent' },
    judgment: { vi: 'Theo bản án, quyết định của Tòa án', en: 'By a judgment' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  },
  correction: {
    'office-error': { vi: 'Cơ quan ghi sai', en: 'The office made a mistake' },
    'applicant-error': { vi: 'Người nộp khai sai', en: 'The applicant declared it wrongly' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  },
} as const satisfies Record<'revocation' | 'correction', Record<string, Text>>

export type ChangeKind = keyof typeof changeReasons

/** The class in words; undefined when there is none of that name. */
export const changeReason = (kind: ChangeKind, code: string): Text | undefined =>
  Object.hasOwn(changeReasons[kind], code)
    ? (changeReasons[kind] as Readonly<Record<string, Text>>)[code]
    : undefined

type Decided = { number: string; issuedOn: PlainDate }

/** `Theo 15/QĐ-UBND ngày 23/11/2026: …`: the line of the history. */
export const decidedBecause = ({ number, issuedOn }: Decided, why: string): Text => ({
  vi: `Theo ${number} ngày ${writeDay(issuedOn)}: ${why}`,
  en: `By ${number} of ${issuedOn}: ${why}`,
})

/** What the corrected paper says of the one it takes the place of. */
export const replacesSentence = (
  before: { name: string; number: string; issuedOn: PlainDate },
  decision: Decided,
): string =>
  `Thay thế ${before.name} số ${before.number} ngày ${writeDay(before.issuedOn)} theo ${decision.number} ngày ${writeDay(decision.issuedOn)}.`
