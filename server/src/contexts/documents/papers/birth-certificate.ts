import type { Content } from 'pdfmake/interfaces.js'
import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import {
  type CertificateLine,
  certificateFrame,
  certificateLines,
  certificateTitle,
} from './certificate-layout.ts'
import { dateInWords } from './date-in-words.ts'
import { renderPaper } from './render-paper.ts'
import { closing, type Signatory, type VerificationMark, verificationMark } from './state-layout.ts'

/** Mother or father as the register says it. */
export type RegisteredParent = {
  name: string
  /** The year, or the whole date when it is known: `1996` or `02/08/1996`. */
  born: string
  ethnicity: string
  nationality: string
  residence: string
}

/** A birth as it stands in the register. */
export type BirthRecord = {
  registrationNumber: string
  /** `01/2026`; undefined when it is registered in the electronic register only. */
  book?: string
  registeredOn: PlainDate
  /** `Ủy ban nhân dân phường Chiềng An, tỉnh Sơn La`. */
  office: string
  child: {
    name: string
    bornOn: PlainDate
    gender: string
    ethnicity: string
    nationality: string
    birthPlace: string
    hometown: string
    identityNumber: string
  }
  /** Undefined when not determined: the part then stays blank, as Decree 123/2015, art. 15 asks. */
  mother?: RegisteredParent
  father?: RegisteredParent
  declarant: { name: string; relationship: string; identityPaper: string }
  /** Who signed the certificate. */
  signatory: Signatory
  laterChanges: { on: PlainDate; text: string; ground: string }[]
}

/** Giấy khai sinh (Circular 04/2020/TT-BTP): the original of the certificate, on one page when nothing changed later. */
export function makeBirthCertificate(
  record: BirthRecord,
  madeAt: Date,
  mark?: VerificationMark,
): Promise<Uint8Array> {
  return renderPaper({
    title: `Giấy khai sinh ${record.child.name}, số ${record.registrationNumber}`,
    author: record.office,
    fontSize: 13.5,
    madeAt,
    frame: certificateFrame,
    content: [
      ...certificateTitle({ title: 'GIẤY KHAI SINH', number: numberText(record) }),
      ...birthLines(record),
      closing(certificateSignatory('NGƯỜI KÝ GIẤY KHAI SINH', record.signatory), verificationMark(mark)),
      ...changesPage(record.laterChanges),
    ],
  })
}

/** The lines of the certificate, which its copy repeats. */
export function birthLines(record: BirthRecord): Content[] {
  const { child, mother, father, declarant } = record
  return [
    ...certificateLines([
      [['Họ, chữ đệm, tên', child.name.toUpperCase(), 'strong']],
      [['Ngày, tháng, năm sinh', writeDay(child.bornOn), 'strong']],
      [['Ghi bằng chữ', dateInWords(child.bornOn)]],
      [
        ['Giới tính', child.gender],
        ['Dân tộc', child.ethnicity],
        ['Quốc tịch', child.nationality],
      ],
      [['Nơi sinh', child.birthPlace]],
      [['Quê quán', child.hometown]],
      [['Số định danh cá nhân', child.identityNumber, 'strong']],
    ]),
    ...certificateLines(parentLines('mẹ', mother)),
    ...certificateLines(parentLines('cha', father)),
    ...certificateLines([
      [['Họ, chữ đệm, tên người đi khai sinh', `${declarant.name} (${declarant.relationship})`]],
      [['Giấy tờ tùy thân', declarant.identityPaper]],
      [['Nơi đăng ký khai sinh', record.office]],
      [['Ngày, tháng, năm đăng ký', writeDay(record.registeredOn)]],
    ]),
  ]
}

function parentLines(role: 'mẹ' | 'cha', parent: RegisteredParent | undefined): CertificateLine[] {
  return [
    [[`Họ, chữ đệm, tên người ${role}`, parent?.name.toUpperCase() ?? '', 'strong']],
    [
      ['Năm sinh', parent?.born ?? ''],
      ['Dân tộc', parent?.ethnicity ?? ''],
      ['Quốc tịch', parent?.nationality ?? ''],
    ],
    [['Nơi cư trú', parent?.residence ?? '']],
  ]
}

export const numberText = ({ registrationNumber, book }: Pick<BirthRecord, 'registrationNumber' | 'book'>) =>
  book ? `${registrationNumber}, quyển số ${book}` : registrationNumber

/** The offices of a signatory under the words that certificates put above them. */
export const certificateSignatory = (heading: string, { offices, name }: Signatory): Signatory => ({
  offices: [heading, ...offices.slice(-1)],
  name,
})

/** The reverse of the certificate; absent while nothing has changed. */
function changesPage(changes: BirthRecord['laterChanges']): Content[] {
  if (changes.length === 0) return []
  const head = ['Ngày, tháng, năm', 'Nội dung ghi chú', 'Căn cứ']
  return [
    {
      text: 'GHI CHÚ NHỮNG THÔNG TIN THAY ĐỔI SAU NÀY',
      bold: true,
      alignment: 'center',
      pageBreak: 'before',
      margin: [0, 10, 0, 10],
    },
    {
      table: {
        headerRows: 1,
        widths: [90, '*', 130],
        body: [
          head.map((text) => ({ text, bold: true, alignment: 'center' as const })),
          ...changes.map(({ on, text, ground }) => [writeDay(on), text, ground]),
        ],
      },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
    },
  ]
}
