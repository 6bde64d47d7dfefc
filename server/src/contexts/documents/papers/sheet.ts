import type { Content } from 'pdfmake/interfaces.js'

/** The formats on which papers are printed. */
export type Sheet = 'A4' | 'A5'

/** How a paper is printed: on which sheet, with a small line at the foot when it is not the signed file itself. */
export type Print = { sheet?: Sheet; note?: string | undefined }

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4

type Format = {
  width: number
  height: number
  margins: { left: number; top: number; right: number; bottom: number }
}

/**
 * Decree 30/2020, annex I, for A4: top and bottom 20 mm, left 30 mm, right 15 mm. It names A5 for short forms without margins of
 * their own; here half as wide a rim, still enough to bind and to print on any machine.
 */
export const formats: Record<Sheet, Format> = {
  A4: {
    width: 595.28,
    height: 841.89,
    margins: { left: mm(30), top: mm(20), right: mm(15), bottom: mm(20) },
  },
  A5: {
    width: 419.53,
    height: 595.28,
    margins: { left: mm(16), top: mm(12), right: mm(10), bottom: mm(11) },
  },
}

export const textWidthOn = (sheet: Sheet): number => {
  const { width, margins } = formats[sheet]
  return width - margins.left - margins.right
}

/** On A5 letters become less small than lines become short: 13 pt are read as 10 pt. */
const typeScale = 0.79
const widthScale = textWidthOn('A5') / textWidthOn('A4')

/** Between an office and its holder's name: on A4 for two stamps of digital signatures, on A5 for a hand and a seal of ink. */
export const signingRoom = { A4: 92, A5: 50 }

/** A paper that was laid out for A4, on the sheet: on A5 its letters and measures are smaller and its lines break anew. */
export const fitTo = (sheet: Sheet, content: Content[]): Content[] =>
  sheet === 'A4' ? content : content.map((node) => scaled(node) as Content)

export const typeOn = (sheet: Sheet, size: number): number => (sheet === 'A4' ? size : size * typeScale)

const across = new Set(['width', 'columnGap', 'leadingIndent', 'x1', 'x2'])

function scaled(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(scaled)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, measure(key, value)]))
}

function measure(key: string, value: unknown): unknown {
  if (typeof value === 'number') {
    if (across.has(key)) return value * widthScale
    return key === 'fontSize' ? value * typeScale : value
  }
  if (key === 'margin' && Array.isArray(value))
    return value.map((side: number, index) =>
      side === signingRoom.A4 ? signingRoom.A5 : side * (index % 2 === 0 ? widthScale : typeScale),
    )
  if (key === 'widths' && Array.isArray(value))
    return value.map((width) => (typeof width === 'number' ? width * widthScale : width))
  // Ruled lines and the room around them stay as they are.
  return key === 'layout' ? value : scaled(value)
}
