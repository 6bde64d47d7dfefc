import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { tinosFiles } from './fonts.ts'
import { type StampPlaces, stampPlacesEntry } from './stamp-places.ts'

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4

const page = { width: 595.28, height: 841.89 }

/** Decree 30/2020, annex I: top and bottom 20 mm, left 30 mm, right 15 mm. */
export const margins = { left: mm(30), top: mm(20), right: mm(15), bottom: mm(20) }
export const textWidth = page.width - margins.left - margins.right
const middle = (page.width - textWidth) / 2

/** The room under an office and above its holder's name, for two stamps. */
export const stampRoom = { id: 'stamp-room', height: 92, width: 214 }
const stampHeight = 42
/** The first and the last node of what must stay together at the end of a paper: offices, stamps, name. */
export const closingMarks = { first: 'closing', last: 'signatory' }

export type PaperOptions = {
  title: string
  author: string
  fontSize: number
  content: Content[]
  /** When the paper was made: the only moment written into the file. */
  madeAt: Date
  /** A certificate has a frame, and its text stands in the middle of it. */
  frame?: Content
  /** A list that belongs to a paper: on A4 across, with no signature of its own. */
  across?: boolean
}

let ready = false

/** Sets a paper in Tinos on A4 within the margins of Decree 30/2020; the file carries its stamp places. */
export async function renderPaper(options: PaperOptions): Promise<Uint8Array> {
  if (!ready) prepare()
  const { title, author, fontSize, content, madeAt, frame, across = false } = options
  let room: { page: number; left: number; top: number } | undefined
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: 'A4',
    ...(across && { pageOrientation: 'landscape' }),
    pageMargins: [frame ? middle : margins.left, margins.top, frame ? middle : margins.right, margins.bottom],
    info: { title, author, creator: 'Một Cửa', producer: 'Một Cửa', creationDate: madeAt },
    language: 'vi-VN',
    displayTitle: true,
    defaultStyle: { font: 'Tinos', fontSize, lineHeight: 1.08 },
    content,
    ...(frame ? { background: [frame] } : {}),
    footer: (current, count) =>
      count > 1
        ? { text: `${current}/${count}`, alignment: 'center', fontSize: 11, margin: [0, 8, 0, 0] }
        : '',
    // Asked of every node, which takes seven times as long as drawing a list of 2,000 lines.
    ...(!across && {
      pageBreakBefore: ({ id, startPosition }, nodes) => {
        if (id === stampRoom.id)
          room = { page: startPosition.pageNumber, left: startPosition.left, top: startPosition.top }
        return (
          id === closingMarks.first &&
          nodes.getNodesOnNextPage().some((node) => node.id === closingMarks.last)
        )
      },
    }),
  }
  const document = await pdfmake.createPdf(definition).getStream()
  if (room) Object.assign(document.info, { [stampPlacesEntry]: JSON.stringify(placesIn(room)) })
  return collect(document)
}

/** The signer's stamp above, the seal below, both as wide as the room. */
function placesIn({ page: number, left, top }: { page: number; left: number; top: number }): StampPlaces {
  const place = (offset: number) => ({
    page: number,
    x: round(left),
    y: round(page.height - top - offset - stampHeight),
    width: stampRoom.width,
    height: stampHeight,
  })
  return { signer: place(3), seal: place(stampHeight + 6) }
}

const round = (value: number) => Math.round(value * 10) / 10

function prepare() {
  const known = new Set(Object.values(tinosFiles))
  pdfmake.setFonts({ Tinos: tinosFiles })
  // A paper is made of its data alone: nothing is fetched, and only the fonts are read.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => known.has(path))
  ready = true
}

async function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', () => resolve())
    document.on('error', reject)
  })
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}
