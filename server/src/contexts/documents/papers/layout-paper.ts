import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { certificateSignatory } from './birth-certificate.ts'
import { certificateFrame, certificateLines, certificateTitle } from './certificate-layout.ts'
import { renderPaper } from './render-paper.ts'
import {
  closing,
  entry,
  type IssuingOffice,
  paperTitle,
  receivers,
  type Signatory,
  stateHeading,
} from './state-layout.ts'

/** A result that is written line by line, as the layout of its service says. */
export type LayoutPaper = {
  style: 'certificate' | 'notice'
  /** In capitals: `GIẤY CHỨNG NHẬN KẾT HÔN`. */
  title: string
  number: string
  issuedOn: PlainDate
  /** `Ủy ban nhân dân phường Chiềng An, tỉnh Sơn La`. */
  office: string
  letterhead: IssuingOffice
  dossier: string
  lines: readonly { label: string; value: string }[]
  signatory: Signatory
}

/** A certificate in the frame of the civil-status papers, or a notice under the letterhead of the agency (Decree 30/2020). */
export function makeLayoutPaper(paper: LayoutPaper, madeAt: Date): Promise<Uint8Array> {
  const common = { title: `${paper.title} số ${paper.number}`, author: paper.office, madeAt }
  if (paper.style === 'certificate')
    return renderPaper({
      ...common,
      // Many lines must still leave room for the signature on the page.
      fontSize: paper.lines.length > 18 ? 12 : 13,
      frame: certificateFrame,
      content: [
        ...certificateTitle({ title: paper.title, number: paper.number }),
        ...certificateLines(paper.lines.map(({ label, value }) => [[label, value]])),
        closing(certificateSignatory('NGƯỜI KÝ', paper.signatory), []),
      ],
    })
  return renderPaper({
    ...common,
    fontSize: 13.5,
    content: [
      stateHeading({
        office: paper.letterhead,
        numberLines: [`Số: ${paper.number}`, `Mã hồ sơ: ${paper.dossier}`],
        issuedOn: paper.issuedOn,
      }),
      paperTitle(paper.title),
      ...paper.lines.map(({ label, value }) => entry(label, value)),
      closing(paper.signatory, receivers(['Người nộp hồ sơ;', `Lưu: VT, hồ sơ ${paper.dossier}.`])),
    ],
  })
}
