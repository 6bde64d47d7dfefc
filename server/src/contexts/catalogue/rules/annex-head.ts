import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

export type AnnexHead = {
  /** `Ủy ban nhân dân tỉnh Sơn La`. */
  province: string
  title: string
  /** Of the issued decision; null: a draft. */
  number: string | null
  issuedOn: PlainDate | null
}

/** `04/11/2026`. */

/** What stands above an annex: the agency in two lines, nation and motto, and the decision it belongs to. */
export function headLines({ province, number, issuedOn }: AnnexHead): {
  left: [string, string]
  right: [string, string]
  source: string
} {
  const committee = 'Ủy ban nhân dân '
  const name = province.normalize('NFC')
  const left: [string, string] = name.startsWith(committee)
    ? ['ỦY BAN NHÂN DÂN', name.slice(committee.length).toUpperCase()]
    : ['', name.toUpperCase()]
  return {
    left,
    right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    source:
      number && issuedOn
        ? `(Kèm theo Quyết định số ${number} ngày ${writeDay(issuedOn)} của Chủ tịch ${name})`
        : '(Dự thảo, chưa ban hành)',
  }
}
