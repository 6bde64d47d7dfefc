import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import { banks, dong } from './pages.ts'
import type { Transaction } from './transactions.ts'

const readFont = (name: string) =>
  readFileSync(new URL(`fonts/be-vietnam-pro-${name}-400.woff2`, import.meta.url))

/** The PDF receipt of a paid transaction, marked as a specimen. */
export async function receiptPdf(transaction: Transaction): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const write = await createWriter(document)
  document.setTitle(`Biên lai ${transaction.reference}`)
  document.setLanguage('vi')
  const page = document.addPage([420, 595])
  write(page, 'BẢN MẪU – HỆ THỐNG THỬ NGHIỆM', { x: 40, y: 550, size: 10 })
  write(page, 'BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ', { x: 40, y: 515, size: 16 })
  const paidAt = new Date(transaction.paidAt ?? 0).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
  const facts: [string, string][] = [
    ['Mã tham chiếu', transaction.reference],
    ['Mã giao dịch', transaction.code],
    ['Đơn vị thu', transaction.payee],
    ['Người nộp', transaction.payer],
    ['Số giấy tờ', transaction.payerId ?? ''],
    ['Mã hồ sơ', transaction.dossierCode ?? ''],
    ['Nội dung', transaction.description],
    ['Trả qua', banks[transaction.bank as keyof typeof banks] ?? transaction.bank],
    ['Thời điểm', paidAt],
    ...transaction.lines.map((line): [string, string] => [line.name, dong(line.amount)]),
    ['Tổng cộng', dong(transaction.amount)],
  ]
  facts
    .filter(([, value]) => value)
    .slice(0, 24)
    .forEach(([name, value], row) => {
      write(page, name, { x: 40, y: 480 - row * 19, size: 10, width: 120 })
      write(page, value, { x: 165, y: 480 - row * 19, size: 10, width: 215 })
    })
  return document.save()
}

type Spot = { x: number; y: number; size: number; width?: number }

/** Draws a line of text; the letters with Vietnamese marks are in a font file of their own. */
async function createWriter(document: PDFDocument) {
  const latin = await document.embedFont(readFont('latin'), { subset: true })
  const vietnamese = await document.embedFont(readFont('vietnamese'), { subset: true })
  const known = [latin, vietnamese].map((font): [PDFFont, Set<number>] => [
    font,
    new Set(font.getCharacterSet()),
  ])
  const fontOf = (letter: string) => known.find(([, letters]) => letters.has(letter.codePointAt(0) ?? 0))?.[0]

  return (page: PDFPage, text: string, { x, y, size, width = 340 }: Spot) => {
    const letters = [...text.normalize('NFC')].map((letter) => (fontOf(letter) ? letter : '?'))
    const widths = letters.map((letter) => (fontOf(letter) ?? latin).widthOfTextAtSize(letter, size))
    const total = widths.reduce((sum, one) => sum + one, 0)
    // A line that is too long is set smaller rather than cut.
    const scale = Math.min(1, width / total)
    let at = x
    letters.forEach((letter, index) => {
      page.drawText(letter, {
        x: at,
        y,
        size: size * scale,
        font: fontOf(letter) ?? latin,
        color: rgb(0.13, 0.11, 0.1),
      })
      at += (widths[index] ?? 0) * scale
    })
  }
}
