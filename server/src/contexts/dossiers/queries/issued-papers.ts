import type { App, CitizenActor, Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { dateInVietnam, toVietnamIso, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { fileById, makeDossierPaper } from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { issuePaper } from '../actions/issue-paper.ts'
import { dossierErrors } from '../errors.ts'
import type { PaperRoom } from '../ports.ts'
import { unitOfCode } from '../rules/dossier-code.ts'
import { paperForms, paperNumber } from '../rules/paper-forms.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { contentOf, type IssuedPaper, issuedPaper, paperAt, papersIssued } from '../store/issued-paper.ts'
import { dossierForStaff } from './dossier-for-staff.ts'
import { slipOf } from './slip.ts'

export type Sheet = 'A4' | 'A5'
export type PrintedPaper = { name: string; pdf: Uint8Array }

export type PaperLine = {
  id: string
  form: number
  title: Text
  /** `12/HDHS`. */
  number: string
  issuedAt: Date
  /** Null while it waits for the seal of the unit. */
  sealedAt: Date | null
  /** The code of what hinders the seal; null when nothing has. */
  unsealedBecause: string | null
}

const lineOf = ({ id, form, number, issuedAt, sealedAt, unsealedBecause }: IssuedPaper): PaperLine => ({
  id,
  form,
  title: { vi: paperForms[form].vi, en: paperForms[form].en },
  number: paperNumber(form, number),
  issuedAt,
  sealedAt,
  unsealedBecause,
})

/** What was issued to the applicant, for those who handle the dossier. */
export const papersForStaff = (app: App, actor: StaffActor, id: string): Promise<PaperLine[]> =>
  app.read(actor, async (read) => {
    await dossierForStaff(read, id)
    return (await papersIssued(read, id)).map(lineOf)
  })

/** What was issued to the person themselves; somebody else's dossier does not exist. */
export const myPapers = (app: App, actor: CitizenActor, id: string): Promise<PaperLine[]> =>
  app.read(actor, async (read) => {
    await ownDossier(read, actor, id)
    return (await papersIssued(read, id)).map(lineOf)
  })

/** One paper as it is printed; staff who read it are written down for the applicant. */
export const printPaper = (
  app: App,
  room: PaperRoom,
  actor: CitizenActor | StaffActor,
  asked: { dossier: string; paper: string; sheet: Sheet },
): Promise<PrintedPaper> =>
  app.read(actor, async (read) => {
    const dossier = await dossierFor(read, actor, asked.dossier)
    const paper = await issuedPaper(read, asked.paper)
    if (paper?.dossier !== dossier.id) throw dossierErrors.paperNotFound()
    return printed(read, room, { paper, dossier, sheet: asked.sheet })
  })

/**
 * The receipt, at once after the acceptance: whoever prints it does not wait for the reaction that issues it. Of a dossier that has
 * not been accepted yet it says what was handed in, without a number.
 */
export const printSlip = (
  app: App,
  room: PaperRoom,
  actor: CitizenActor | StaffActor,
  asked: { dossier: string; sheet: Sheet },
): Promise<PrintedPaper> =>
  app.transaction(actor, async (tx) => {
    const dossier = await dossierFor(tx, actor, asked.dossier)
    const { sheet } = asked
    const paper = await slipIssued(tx, dossier)
    if (paper) return printed(tx, room, { paper, dossier, sheet })
    const says = await slipOf(tx, { ...dossier, unit: unitOfCode(dossier.code) })
    const trackingUrl = room.trackingUrl(dossier.code)
    return {
      name: `${dossier.code}.pdf`,
      pdf: await makeDossierPaper({ form: 1, says }, { trackingUrl, sheet }),
    }
  })

async function slipIssued(tx: Tx, { id, unit, acceptedAt, dueAt }: Dossier) {
  const place = { dossier: id, form: 1, no: 1 } as const
  const paper = await paperAt(tx, place)
  if (paper || !acceptedAt) return paper
  await issuePaper(tx, { dossier: id, unit }, { form: 1, at: acceptedAt, due: dueAt })
  return paperAt(tx, place)
}

async function dossierFor(read: Read, actor: CitizenActor | StaffActor, id: string): Promise<Dossier> {
  if (actor.kind === 'citizen') return ownDossier(read, actor, id)
  const { dossier } = await dossierForStaff(read, id)
  const access = { person: dossier.applicant, what: 'paper', subject: id, name: actor.name, unit: actor.unit }
  await addDataAccess(read, access)
  return dossier
}

async function ownDossier(read: Read, actor: CitizenActor, id: string): Promise<Dossier> {
  const dossier = await dossierById(read, id)
  if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
  return dossier
}

/** On A4 the very file that is kept; on A5, and before there is a file, the same words set anew. */
async function printed(
  read: Read,
  room: PaperRoom,
  { paper, dossier, sheet }: { paper: IssuedPaper; dossier: Dossier; sheet: Sheet },
): Promise<PrintedPaper> {
  const name = `${dossier.code}-${paper.form}.pdf`
  const file = sheet === 'A4' && paper.file ? await fileById(read, paper.file) : undefined
  if (file) return { name, pdf: await room.objects.get(file.sha256) }
  const trackingUrl = room.trackingUrl(dossier.code)
  const note = paper.sealedAt ? sealNote(paper.sealedAt) : undefined
  return { name, pdf: await makeDossierPaper(await contentOf(read, paper), { trackingUrl, sheet, note }) }
}

const sealNote = (at: Date) =>
  `Bản in của bản điện tử đã ký số lúc ${toVietnamIso(at).slice(11, 16)}, ngày ${writeDay(dateInVietnam(at))}.`
