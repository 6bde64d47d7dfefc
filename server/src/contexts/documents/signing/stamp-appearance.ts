import fontkit from '@pdf-lib/fontkit'
import { type PDFDocument, type PDFFont, PDFName, type PDFRef } from 'pdf-lib'
import { tinos } from '../papers/fonts.ts'

/** What a reader sees of a signature: lines of text in a frame. Points from the lower left corner of the page. */
export type VisibleStamp = {
  /** 1 is the first page. */
  page: number
  x: number
  y: number
  width: number
  height: number
  /** The first line is set in bold. */
  lines: string[]
  /** Blue for a person (the default), red for an agency, as Decree 30/2020 colours signature and seal. */
  ink?: 'blue' | 'red'
}

const inks = { blue: '0.10 0.29 0.46', red: '0.70 0.09 0.09' }
const padding = 4
const leading = 1.2
const largest = 9.5

/** Adds the appearance of a stamp, with its fonts, to the document and returns its reference. */
export async function addStampAppearance(document: PDFDocument, stamp: VisibleStamp): Promise<PDFRef> {
  document.registerFontkit(fontkit)
  const bold = await document.embedFont(tinos.bold, { subset: true })
  const regular = await document.embedFont(tinos.normal, { subset: true })
  const fontOf = (index: number) => (index === 0 ? bold : regular)
  const size = fittingSize(stamp, fontOf)
  const text = stamp.lines.map((line, index) => {
    const y = stamp.height - padding - size * (0.9 + index * leading)
    const name = index === 0 ? 'B' : 'R'
    return `/${name} ${size} Tf 1 0 0 1 ${padding + 3} ${y.toFixed(2)} Tm ${fontOf(index).encodeText(line)} Tj`
  })
  const { width, height } = stamp
  const ink = inks[stamp.ink ?? 'blue']
  const content = [
    `q ${ink} RG 0.8 w 0.4 0.4 ${width - 0.8} ${height - 0.8} re S`,
    `${ink} rg 0 0 2.4 ${height} re f Q`,
    `BT ${ink} rg`,
    ...text,
    'ET',
  ]
  await bold.embed()
  await regular.embed()
  const stream = document.context.flateStream(content.join('\n'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { Font: { B: bold.ref, R: regular.ref } },
  })
  stream.dict.set(PDFName.of('FormType'), document.context.obj(1))
  return document.context.register(stream)
}

/** The largest size, to a tenth of a point, at which every line fits into the frame. */
function fittingSize(stamp: VisibleStamp, fontOf: (index: number) => PDFFont): number {
  const widest = Math.max(...stamp.lines.map((line, index) => fontOf(index).widthOfTextAtSize(line, 1)))
  const byWidth = (stamp.width - 2 * padding - 3) / widest
  const byHeight = (stamp.height - 2 * padding) / (stamp.lines.length * leading)
  return Math.floor(Math.min(largest, byWidth, byHeight) * 10) / 10
}
