import type { App, Read, StaffActor, Tx } from '../../../kernel/app.ts'
import {
  addDocument,
  addFile,
  endDocument,
  fileById,
  type Intake,
  type Received,
  receiveFile,
} from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { otherResultRecorded } from '../events.ts'
import { asOfToday } from '../queries/heritage.ts'
import { type NamedOther, resultsOfOthers } from '../results/kinds.ts'
import {
  lineAskingFor,
  mayRecord,
  type RecordedResult,
  readOtherResult,
  recordedInWords,
  type TypedOtherResult,
} from '../rules/other-result.ts'
import { changeDossier, type Dossier, dossierById, lockDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { addOtherResult, type OtherResult, otherResultsOf } from '../store/other-result.ts'
import { aboutOf } from './about-of.ts'
import { maySee, moverFor, processOf } from './begin-move.ts'
import { bringToday } from './follow-successors.ts'

/** `replaces`: the number of the recording that whoever typed this had before them, 0 for none. */
export type OtherResultGiven = TypedOtherResult & {
  code: string
  replaces: number
  file?: { name: string; bytes: Uint8Array } | undefined
}

/**
 * What another agency of a joint procedure issued is recorded, or that it issued nothing and why; a correction is recorded beside what
 * it corrects. A PDF goes into the applicant's documents, with what was found of the signatures in it; where none is chosen anew, the
 * one recorded before stays. The same again changes nothing.
 * Refuses with `other-result-faulty`, and with `version-changed` when somebody else recorded it meanwhile.
 */
export async function recordOtherResult(
  app: App,
  intake: Intake,
  actor: StaffActor,
  id: string,
  { code, replaces, file, ...typed }: OtherResultGiven,
): Promise<void> {
  const recorded = await app.read(actor, async (read) => {
    const found = await dossierById(read, id)
    await permitted(read, found && (await asOfToday(read, found)), code)
    return readOtherResult(typed, { hasFile: file !== undefined, today: read.today })
  })
  if ('faults' in recorded) throw dossierErrors.otherResultFaulty(recorded.faults)
  const paper = file ? await receivePaper(intake, file) : null
  await app.transaction(actor, async (tx) => {
    const locked = await lockDossier(tx, id)
    const asked = await permitted(tx, locked && (await bringToday(tx, locked)), code)
    const before = (await otherResultsOf(tx, id)).findLast((one) => one.code === code)
    if (before && (await isSame(tx, before, recorded, paper))) return
    if ((before?.no ?? 0) !== replaces) throw dossierErrors.versionChanged()
    if (before?.document) await endDocument(tx, before.document, 'replaced')
    await keep(tx, actor, asked, { recorded, paper: paper ?? before?.file ?? null, no: replaces + 1 })
  })
}

type Asked = Awaited<ReturnType<typeof permitted>>

/** The dossier with the result that may be recorded and the agency that issues it; a stranger does not learn that it exists. */
async function permitted(read: Read, dossier: Dossier | undefined, code: string) {
  const mover = dossier && (await moverFor(read, dossier))
  if (!dossier || !mover || !maySee(mover, dossier)) throw dossierErrors.notFound()
  const { service, process } = await processOf(read, dossier)
  const named = resultsOfOthers(service, dossier.answers).find((one) => one.code === code)
  const line = lineAskingFor(process, dossier.sheet, code)
  if (!named || !line || !mayRecord(mover, dossier, process, code)) throw dossierErrors.moveNotAllowed()
  return { dossier, named, unit: line.unit }
}

async function receivePaper(intake: Intake, file: { name: string; bytes: Uint8Array }): Promise<Received> {
  const paper = await receiveFile(intake, { component: 'file', ...file })
  if (paper.mediaType === 'application/pdf') return paper
  throw dossierErrors.otherResultFaulty([{ pointer: '/file', vi: 'Chọn tệp PDF.', en: 'Choose a PDF file.' }])
}

/** Whether exactly this stands there already. */
async function isSame(
  read: Read,
  before: OtherResult,
  { manner, number, issuedOn, reason }: RecordedResult,
  paper: Received | null,
): Promise<boolean> {
  const kept = paper && before.file ? await fileById(read, before.file) : undefined
  return (
    before.manner === manner &&
    before.number === number &&
    before.issuedOn === issuedOn &&
    before.reason === reason &&
    (paper === null || kept?.sha256 === paper.sha256)
  )
}

async function keep(
  tx: Tx,
  actor: StaffActor,
  { dossier, named, unit }: Asked,
  { recorded, paper, no }: { recorded: RecordedResult; paper: Paper | null; no: number },
): Promise<void> {
  const { id, status } = dossier
  const unitName = (await unitById(tx, unit))?.nameVi ?? unit
  const issuer = { unit, unitName }
  const put =
    paper && recorded.manner === 'electronic'
      ? await putAmongDocuments(tx, { dossier, named, issuer, recorded, paper })
      : { file: null, document: null }
  await addOtherResult(tx, actor, { dossier: id, code: named.code, no, ...recorded, ...issuer, ...put })
  await changeDossier(tx, dossier, {})
  await addMove(tx, id, {
    move: 'record-other-result',
    status,
    reason: { text: recordedInWords(named, recorded) },
  })
  tx.audit('dossier.record-other-result', id)
  tx.publish(otherResultRecorded.of({ ...aboutOf(dossier), result: named.code, no }))
}

/** One that came in now, or the id of the file that was kept before. */
type Paper = Received | string

type Put = {
  dossier: Dossier
  named: NamedOther
  issuer: { unit: string; unitName: string }
  recorded: Exclude<RecordedResult, { manner: 'none' }>
  paper: Paper
}

/** Into the dossier and the applicant's own store. What stands in the paper is not known here, so that it fills in nothing. */
async function putAmongDocuments(tx: Tx, { dossier, named, issuer, recorded, paper }: Put) {
  const { id, applicant } = dossier
  const file =
    typeof paper === 'string'
      ? paper
      : await addFile(tx, { owner: applicant, draft: null, dossier: id, component: null, ...paper })
  const document = await addDocument(tx, {
    owner: applicant,
    kind: named.code,
    title: { vi: named.vi, en: named.en },
    number: recorded.number,
    issuedOn: recorded.issuedOn,
    issuer: issuer.unit,
    issuerName: issuer.unitName,
    file,
    data: {},
    dossier: id,
  })
  return { file, document }
}
