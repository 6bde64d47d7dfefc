import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { type BirthRecord, birthLines, certificateSignatory, numberText } from './birth-certificate.ts'
import {
  type CertificateLine,
  certificateFrame,
  certificateLines,
  certificateTitle,
} from './certificate-layout.ts'
import { renderPaper } from './render-paper.ts'
import { closing, type Signatory, type VerificationMark, verificationMark } from './state-layout.ts'

export type { CertificateLine }

/** What a copy says beside the record it is taken from. */
export type CopyNote = {
  /** `215/TLKS-BS`: the number of this copy. */
  number: string
  /** `Cơ sở dữ liệu hộ tịch điện tử` or the register book. */
  extractedFrom: string
  issuedOn: PlainDate
  /** `Ủy ban nhân dân phường Chiềng An, tỉnh Sơn La`. */
  office: string
  /** Who signs the copy. */
  signatory: Signatory
}

const titles = {
  marriage: 'TRÍCH LỤC KẾT HÔN',
  death: 'TRÍCH LỤC KHAI TỬ',
  recognition: 'TRÍCH LỤC ĐĂNG KÝ NHẬN CHA, MẸ, CON',
  guardianship: 'TRÍCH LỤC ĐĂNG KÝ GIÁM HỘ',
  adoption: 'TRÍCH LỤC NUÔI CON NUÔI',
  change: 'TRÍCH LỤC THAY ĐỔI, CẢI CHÍNH HỘ TỊCH',
} as const

export type ExtractCopy =
  | { event: 'birth'; record: BirthRecord; note: CopyNote }
  | {
      event: keyof typeof titles
      /** Groups of lines in the order of that event's extract, such as wife, husband, registration. */
      groups: CertificateLine[][]
      note: CopyNote
    }

/** The copy that procedure 2.000635 gives: of a birth certificate in its layout, or an extract of another event. */
export function makeExtractCopy(
  copy: ExtractCopy,
  madeAt: Date,
  mark?: VerificationMark,
): Promise<Uint8Array> {
  const { note } = copy
  const birth = copy.event === 'birth'
  const title = copy.event === 'birth' ? 'GIẤY KHAI SINH' : titles[copy.event]
  const lines = copy.event === 'birth' ? birthLines(copy.record) : copy.groups.flatMap(certificateLines)
  return renderPaper({
    title: `${title} (bản sao) số ${note.number}`,
    author: note.office,
    fontSize: birth ? 12.5 : 13,
    madeAt,
    frame: certificateFrame,
    content: [
      ...certificateTitle({ title, mark: '(BẢN SAO)', number: note.number }),
      ...lines,
      ...certificateLines([
        ...(copy.event === 'birth' ? originalLines(copy.record) : []),
        [['Thực hiện trích lục từ', note.extractedFrom]],
        [['Ngày, tháng, năm cấp bản sao', writeDay(note.issuedOn)]],
      ]),
      closing(certificateSignatory('NGƯỜI KÝ TRÍCH LỤC', note.signatory), verificationMark(mark)),
    ],
  })
}

/** What the certificate itself says at its head and foot. */
const originalLines = (record: BirthRecord): CertificateLine[] => [
  [['Số đăng ký', numberText(record)]],
  [['Người ký Giấy khai sinh', `${record.signatory.name}, ${record.signatory.offices.at(-1) ?? ''}`]],
]
