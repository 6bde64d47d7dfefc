import { makeReportPaper } from '../../documents/index.ts'
import { enclosedWith, type ReportHead, writeSigned } from '../rules/head.ts'
import { printReport, type ReportBody } from '../rules/printed-report.ts'

/** A report as PDF on A4 across, in the house's typeface. */
export function drawReportPdf(body: ReportBody, head: ReportHead, madeAt: Date): Promise<Uint8Array> {
  const { tables, notes, sections, recipients } = printReport(body, head)
  const { letterhead, number, form, title, period, signer } = head
  return makeReportPaper({
    ...{ office: letterhead, title, period, madeAt, tables, notes, sections, recipients },
    enclosed: enclosedWith(head),
    numberLines: [`Số: ${number ?? '…/BC'}`, form],
    signedAt: writeSigned(head),
    signatory: signer,
  })
}
