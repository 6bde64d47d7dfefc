import type { Text } from '../../../kernel/values/locale.ts'

/** The papers that go to the applicant, by the number of their form in Circular 03/2025/TT-VPCP. */
export type PaperForm = 1 | 2 | 3 | 4 | 5

type FormFacts = {
  /** What its number ends with. The Circular leaves it to the unit; these are the usual ones of practice. */
  mark: string
} & Text

export const paperForms = {
  1: {
    mark: 'TNHS',
    vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    en: 'Receipt with the moment the result is due',
  },
  2: { mark: 'HDHS', vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for a supplement' },
  3: { mark: 'TCHS', vi: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', en: 'Refusal' },
  4: {
    mark: 'XLHS',
    vi: 'Văn bản xin lỗi và gia hạn thời gian giải quyết',
    en: 'Apology and new due moment',
  },
  5: { mark: 'TBDHS', vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice of stopping' },
} as const satisfies Record<PaperForm, FormFacts>

/** `12/HDHS`. */
export const paperNumber = (form: PaperForm, number: number): string => `${number}/${paperForms[form].mark}`

/** `01/2026`: the register of a unit has one book a year. */
export const registerBook = (year: number): string => `01/${year}`

const moments = /(At|Until)$/

/** What a paper says, as it is kept and read again: moments are moments. */
export const readSays = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) =>
    moments.test(key) && typeof value === 'string' ? new Date(value) : value,
  )
