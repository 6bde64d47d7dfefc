import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { tinosFiles } from './fonts.ts'
import { fitTo, formats, type Sheet, signingRoom, textWidthOn, typeOn } from './sheet.ts'
import { type StampPlaces, stampPlacesEntry } from './stamp-places.ts'

/** Between the margins of A4, for which papers are laid out. */
export const textWidth = textWidthOn('A4')
const middle = (formats.A4.width - textWidth) / 2

/** The room under an office and above its holder's name, for two stamps. */
export const stampRoom = { id: 'stamp-room', height: signingRoom.A4, width: 214 }
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
  /** A4 unless the form may also be printed on A5. */
  sheet?: Sheet
  /** Where stamps stand on a list across, which is not searched for its room. */
  places?: StampPlaces
  /** A small line at the foot of the last page. */
  note?: string | undefined
}

let ready = false

/** Sets a paper in Tinos within the margins of Decree 30/2020; the file carries its stamp places. */
export async function renderPaper(options: PaperOptions): Promise<Uint8Array> {
  // Asked of every node, which takes seven times as long as drawing a list of 2,000 lines.
  const { document, room } = await layOut(options, !options.across)
  const places = room ?? options.places
  if (places) Object.assign(document.info, { [stampPlacesEntry]: JSON.stringify(places) })
  return collect(document)
}

/**
 * Where the stamps of a paper across stand, laid out without the lists that follow its closing, and whether the closing begins a page
 * so that it stays together.
 */
export async function findRoom(
  options: PaperOptions,
): Promise<{ places: StampPlaces | undefined; onNewPage: boolean }> {
  const { room, onNewPage } = await layOut(options, true)
  return { places: room, onNewPage }
}

async function layOut(options: PaperOptions, isSearched: boolean) {
  if (!ready) prepare()
  const { title, author, madeAt, frame, across = false, sheet = 'A4' } = options
  const { margins, width, height } = formats[sheet]
  let room: StampPlaces | undefined
  let onNewPage = false
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: sheet,
    ...(across && { pageOrientation: 'landscape' }),
    pageMargins: [frame ? middle : margins.left, margins.top, frame ? middle : margins.right, margins.bottom],
    info: { title, author, creator: 'Một Cửa', producer: 'Một Cửa', creationDate: madeAt },
    language: 'vi-VN',
    displayTitle: true,
    defaultStyle: { font: 'Tinos', fontSize: typeOn(sheet, options.fontSize), lineHeight: 1.08 },
    content: fitTo(sheet, options.content),
    ...(frame ? { background: [frame] } : {}),
    footer: (current, count) => foot(options, current, count),
    ...(isSearched && {
      pageBreakBefore: ({ id, startPosition }, nodes) => {
        if (id === stampRoom.id) room = placesIn(startPosition, across ? width : height)
        const breaks =
          id === closingMarks.first &&
          nodes.getNodesOnNextPage().some((node) => node.id === closingMarks.last)
        onNewPage ||= breaks
        return breaks
      },
    }),
  }
  const document = await pdfmake.createPdf(definition).getStream()
  return { document, room: room as StampPlaces | undefined, onNewPage }
}

/** The number of the page when there are several, and what is to be said of this print on the last one. */
function foot({ note, sheet = 'A4' }: PaperOptions, current: number, count: number): Content {
  const { left, right } = formats[sheet].margins
  return {
    stack: [
      { text: count > 1 ? `${current}/${count}` : ' ', alignment: 'center', fontSize: typeOn(sheet, 11) },
      ...(note && current === count
        ? [{ text: note, italics: true, alignment: 'center' as const, fontSize: typeOn(sheet, 10) }]
        : []),
    ],
    margin: [left, sheet === 'A4' ? 8 : 2, right, 0],
  }
}

/** The signer's stamp above, the seal below, both as wide as the room, on a page so high. */
function placesIn(
  { pageNumber: page, left, top }: { pageNumber: number; left: number; top: number },
  height: number,
): StampPlaces {
  const place = (offset: number) => ({
    page,
    x: round(left),
    y: round(height - top - offset - stampHeight),
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
