import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import { banks, dong } from './pages.ts'
import type { Transaction } from './transactions.ts'

// Latin and Vietnamese letters of Be Vietnam Pro in one TrueType file; see OFL.txt beside it.
const fontFile = readFileSync(new URL('fonts/be-vietnam-pro-400.ttf', import.meta.url))

/** The PDF receipt of a paid transaction, marked as a specimen. */
export async function receiptPdf(transaction: Transaction): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const font = await document.embedFont(fontFile, { subset: true })
  document.setTitle(`Biên lai ${transaction.reference}`)
  document.setLanguage('vi')
  const page = document.addPage([420, 595])
  write({ page, font }, 'BẢN MẪU – HỆ THỐNG THỬ NGHIỆM', { x: 40, y: 550, size: 10 })
  write({ page, font }, 'BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ', { x: 40, y: 515, size: 16 })
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
    ['Tổng cộng', dong(transaction.amount)],
    ...transaction.lines.map((line): [string, string] => ['Khoản thu', `${line.name}: ${dong(line.amount)}`]),
  ]
  facts
    .filter(([, value]) => value)
    .slice(0, 24)
    .forEach(([name, value], row) => {
      write({ page, font }, name, { x: 40, y: 480 - row * 19, size: 10, width: 120 })
      write({ page, font }, value, { x: 165, y: 480 - row * 19, size: 10, width: 215 })
    })
  return document.save()
}

type Spot = { x: number; y: number; size: number; width?: number }

/** Draws one line; one that is too long is set smaller rather than cut, a letter the font lacks becomes `?`. */
function write(
  { page, font }: { page: PDFPage; font: PDFFont },
  text: string,
  { x, y, size, width = 340 }: Spot,
) {
  const known = new Set(font.getCharacterSet())
  const letters = [...text.normalize('NFC')].map((letter) =>
    known.has(letter.codePointAt(0) ?? 0) ? letter : '?',
  )
  const line = letters.join('')
  const fitting = Math.min(size, (size * width) / Math.max(1, font.widthOfTextAtSize(line, size)))
  page.drawText(line, { x, y, size: fitting, font, color: rgb(0.13, 0.11, 0.1) })
}
