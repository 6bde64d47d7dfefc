import type { Readable } from 'node:stream'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { filesOfDossier } from '../../documents/index.ts'
import type { ObjectStore } from '../../documents/index.ts'
import type { PaperRoom } from '../ports.ts'
import { dossierById } from '../store/dossier.ts'
import { printControlSheet } from './control-sheet.ts'
import { type DossierPage, dossierPage } from './dossier-page.ts'
import { papersForStaff, printPaper } from './issued-papers.ts'

/** A file of the archive: its place in it, and its bytes when they are wanted. */
export type Archived = { path: string; bytes: () => Promise<Uint8Array> | Readable }

/**
 * The whole dossier for the file room: what it says and what happened as JSON, every file that was handed in, every paper that was
 * issued, the results, and the control sheet. For those who handle it; reading it is written down as any look at the dossier is.
 */
export async function dossierArchive(
  app: App,
  room: PaperRoom & { objects: ObjectStore },
  actor: StaffActor,
  id: string,
): Promise<{ code: string; files: Archived[] }> {
  const page = await dossierPage(app, actor, id)
  const [files, papers, answers] = await Promise.all([
    app.read(actor, (read) => filesOfDossier(read, id)),
    papersForStaff(app, actor, id),
    app.read(actor, async (read) => (await dossierById(read, id))!.answers),
  ])
  const placed = files.map((file, index) => ({ ...file, path: pathOf(file, index + 1) }))
  const record = { ...recordOf(page), answers, files: placed.map(fileLine) }
  return {
    code: page.code,
    files: [
      { path: 'ho-so.json', bytes: async () => Buffer.from(`${JSON.stringify(record, null, 2)}\n`) },
      ...placed.map(({ path, sha256 }) => ({ path, bytes: () => room.objects.stream(sha256) })),
      ...papers.map(({ id: paper, form, number }) => ({
        path: `giay-da-cap/${String(form).padStart(2, '0')}-${safe(number)}.pdf`,
        bytes: async () => (await printPaper(app, room, actor, { dossier: id, paper, sheet: 'a4' })).pdf,
      })),
      {
        path: 'phieu-kiem-soat.pdf',
        bytes: async () => (await printControlSheet(app, room, actor, id)).pdf,
      },
    ],
  }
}

/** What the page shows, without what is only for the screen of this reader. */
function recordOf({
  allowedMoves: _,
  colleagues: __,
  reasons: ___,
  next: ____,
  needs: _____,
  resultFacts: ______,
  ...record
}: DossierPage) {
  return record
}

type Placed = { path: string; name: string; component: string | null; sha256: string; size: number; uploadedAt: Date }
const fileLine = ({ path, name, component, sha256, size, uploadedAt }: Placed) => ({
  ...{ path, name, component, sha256, size, uploadedAt },
})

/** Names as people gave them, without what a folder cannot have; the number keeps two of one name apart. */
const pathOf = ({ name, component }: { name: string; component: string | null }, no: number): string =>
  `${component ? 'giay-to' : 'ket-qua'}/${String(no).padStart(2, '0')}-${safe(name)}`

const safe = (name: string): string =>
  name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, '-')
    .replace(/^\.+/, '')
    .slice(-120) || 'tep'
