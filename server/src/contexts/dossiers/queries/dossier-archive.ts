import type { Readable } from 'node:stream'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { type ZipEntry, type ZipOutcome, zipStream } from '../../../kernel/zip-stream.ts'
import { filesOfDossier, type StoredFile } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { processOf } from '../actions/begin-move.ts'
import type { FileRoom } from '../ports.ts'
import { archiveManifest, missingInWords } from '../rules/archive-manifest.ts'
import { archivePlaces, paperPlace } from '../rules/archive-places.ts'
import { paperNumber } from '../rules/paper-forms.ts'
import { papersIssued } from '../store/issued-paper.ts'
import { archiveRecord, type PlacedFile } from './archive-record.ts'
import { printControlSheet } from './control-sheet.ts'
import { dossierForStaff } from './dossier-for-staff.ts'
import { type DossierPage, dossierPage } from './dossier-page.ts'
import { printHandingSlip } from './handing-slip.ts'
import { printPaper } from './issued-papers.ts'
import { issuerOf } from './paper-facts.ts'
import { declarationSheet, historySheet } from './record-sheets.ts'

type Wanted = { id: string; onFailure: (failure: unknown) => void }

/**
 * The whole dossier for the file room as one ZIP archive: the declaration, the history and the control sheet as PDF, all data as JSON,
 * every file that was handed in, every paper and result in each version, and a list of all of it with the SHA-256 of each. For those
 * who handle it; that they took it is written down for the applicant before the first byte goes out. What cannot be read is named in
 * the list and told to `onFailure`, and the rest is there.
 */
export async function dossierArchive(
  app: App,
  room: FileRoom,
  actor: StaffActor,
  { id, onFailure }: Wanted,
): Promise<{ code: string; zip: Readable }> {
  const page = await dossierPage(app, actor, id)
  const rest = await readRest(app, actor, id)
  const files = placed(rest.files, page, rest.papers)
  const made = { page, madeAt: app.now(), ...rest, files }
  const entries = [
    ...dataOf(made),
    ...sheetsOf(app, room, actor, made),
    ...files.map(({ path, sha256 }) => ({ path, bytes: () => room.objects.stream(sha256) })),
  ]
  const ending = (outcomes: readonly ZipOutcome[]) => {
    for (const { failure } of outcomes) if (failure !== null) onFailure(failure)
    return listOf(made, actor, outcomes)
  }
  return { code: page.code, zip: zipStream(entries, { madeAt: made.madeAt, ending }) }
}

/** What the page does not show and the archive needs; taking it is written down. */
const readRest = (app: App, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    const { dossier } = await dossierForStaff(read, id)
    const [{ service }, files, papers, { office }] = await Promise.all([
      processOf(read, dossier),
      filesOfDossier(read, id),
      papersIssued(read, id),
      issuerOf(read, dossier.unit),
    ])
    const access = { what: 'archive', subject: id, name: actor.name, unit: actor.unit }
    await addDataAccess(read, { person: dossier.applicant, ...access })
    const numbered = papers.map(({ id: paper, form, number, file }, index) => ({
      ...{ paper, no: index + 1, form, number: paperNumber(form, number), file },
    }))
    return { dossier, service, files, papers: numbered, office }
  })

type Rest = Awaited<ReturnType<typeof readRest>>
type Made = Omit<Rest, 'files'> & { page: DossierPage; madeAt: Date; files: PlacedFile[] }

function placed(files: readonly StoredFile[], page: DossierPage, papers: Rest['papers']): PlacedFile[] {
  const places = archivePlaces(files, {
    papers,
    opinions: page.consultations.map(({ no, opinion }) => ({ no, file: opinion?.file ?? null })),
    results: page.issuedResults,
    others: page.otherResults.flatMap(({ recordings }) =>
      recordings.map(({ number, file }) => ({ number, file: file?.id ?? null })),
    ),
    signedResult: page.resultFile,
    receipt: page.handing?.signature ?? null,
  })
  return files.map((file, index) => ({ ...file, path: places[index]!.path }))
}

function dataOf({ page, dossier, files, madeAt }: Made): ZipEntry[] {
  const { code, history, dueChanges } = page
  return [
    jsonFile('ho-so.json', archiveRecord(page, { answers: dossier.answers, files, madeAt })),
    jsonFile('lich-su.json', { code, history, dueChanges }),
  ]
}

/** What is made for the archive as PDF; papers that wait for their seal are made as they are printed. */
function sheetsOf(app: App, room: FileRoom, actor: StaffActor, made: Made): ZipEntry[] {
  const { page, papers } = made
  const { id } = page
  return [
    { path: 'to-khai.pdf', bytes: () => declarationSheet(made, room.sourceName) },
    { path: 'lich-su.pdf', bytes: () => historySheet(made) },
    { path: 'phieu-kiem-soat.pdf', bytes: async () => (await printControlSheet(app, room, actor, id)).pdf },
    ...(page.handing
      ? [{ path: 'giao-nhan/phieu-giao-nhan.pdf', bytes: () => printHandingSlip(app, room, actor, id) }]
      : []),
    ...papers
      .filter(({ file }) => file === null)
      .map(({ paper, ...place }) => ({
        path: paperPlace(place),
        bytes: async () => (await printPaper(app, room, actor, { dossier: id, paper, sheet: 'A4' })).pdf,
      })),
  ]
}

/** The list of all entries, and in plain words what is missing. */
function listOf(
  { page, files, madeAt }: Made,
  actor: StaffActor,
  outcomes: readonly ZipOutcome[],
): ZipEntry[] {
  const manifest = archiveManifest(outcomes, files)
  const madeBy = { name: actor.name, position: actor.position, unit: actor.unit }
  const missing = missingInWords(manifest)
  return [
    ...(missing ? [{ path: 'THIEU-TEP.txt', bytes: async () => Buffer.from(missing) }] : []),
    jsonFile('danh-muc.json', { format: 'mot-cua-archive-1', code: page.code, madeAt, madeBy, ...manifest }),
  ]
}

const jsonFile = (path: string, value: unknown): ZipEntry => ({
  path,
  bytes: async () => Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})
