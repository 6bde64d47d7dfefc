import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { writeMoment } from './official-writing.ts'
import { ruledTable } from './paper-table.ts'
import { renderPaper } from './render-paper.ts'
import { entry, type IssuingOffice, paperTitle, paragraph, stateHeading } from './state-layout.ts'

/** What is kept of a dossier as data, to be read: its declaration, its history. */
export type RecordSheet = {
  office: IssuingOffice
  /** In capitals: `TỜ KHAI ĐIỆN TỬ`. */
  title: string
  code: string
  madeAt: Date
  facts: readonly { label: string; value: string }[]
  tables: readonly {
    columns: readonly string[]
    rows: readonly (readonly string[])[]
    /** In points, or `*` for a share of what is left. */
    widths: readonly (number | '*')[]
  }[]
  remarks: readonly string[]
}

/** Data of a dossier on A4, for the file room. No form is prescribed and nobody signs it: the foot says what it was made of, and when. */
export const makeRecordSheet = (sheet: RecordSheet): Promise<Uint8Array> =>
  renderPaper({
    title: `${sheet.title}, hồ sơ ${sheet.code}`,
    author: `${sheet.office.parent} ${sheet.office.name}`,
    fontSize: 13,
    madeAt: sheet.madeAt,
    note: `Bản thể hiện của dữ liệu điện tử, lập lúc ${writeMoment(sheet.madeAt)}.`,
    content: [
      stateHeading({
        office: sheet.office,
        numberLines: [`Mã hồ sơ: ${sheet.code}`],
        issuedOn: dateInVietnam(sheet.madeAt),
      }),
      paperTitle(sheet.title),
      ...sheet.facts.map(({ label, value }) => entry(label, value)),
      ...sheet.tables.map(({ columns, rows, widths }) => ruledTable(columns, rows, widths)),
      ...sheet.remarks.map(paragraph),
    ],
  })
