import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import {
  documentErrors,
  fileById,
  filesOfDossier,
  type StoredFile,
  signatureNotes,
} from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { unitById, withPredecessors } from '../../organisation/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import { awaitsOpinion, consultationState } from '../rules/consultation.ts'
import { type Consultation, consultationNo, consultationsOf } from '../store/consultation.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { answerSections } from './answer-sections.ts'

/** What is asked of the actor's unit about a dossier, question `no`; undefined for everybody else. */
export async function askedConsultation(read: Read, dossier: string, no: number) {
  const asked = await consultationNo(read, dossier, no)
  return asked && (await isAsked(read, asked)) ? asked : undefined
}

async function isAsked(read: Read, { unit }: Consultation): Promise<boolean> {
  const { actor } = read
  if (actor.kind !== 'staff' || unit === null) return false
  return unit === actor.unit || (await withPredecessors(read, [actor.unit], read.today)).includes(unit)
}

export type GivenParts = Awaited<ReturnType<typeof givenParts>>

/** Of a dossier exactly what goes with a question: sections of the form, and the files that were chosen then. */
export async function givenParts(read: Read, dossier: Dossier, asked: Consultation) {
  const { service } = await processOf(read, dossier)
  const { answers, origins, corrections } = dossier
  const files = (await filesOfDossier(read, dossier.id)).filter(({ id }) => asked.files.includes(id))
  return {
    sections: answerSections(service, { answers, origins, corrections }, read.today)
      .filter(({ id }) => asked.sections.includes(id))
      .map(({ id, title, rows }) => ({
        ...{ id, title },
        rows: rows.map((row) => ({ id: row.id, label: row.label, value: row.value })),
      })),
    components: service.components
      .filter(({ id }) => asked.components.includes(id))
      .map(({ id, name_vi, name_en }) => ({
        id,
        name: { vi: name_vi, en: name_en },
        files: files
          .filter(({ component }) => component === id)
          .map((file) => ({
            ...{ id: file.id, name: file.name, mediaType: file.mediaType, size: file.size },
            signatures: signatureNotes(file.signatures),
          })),
      })),
  }
}

/** What an officer of an asked unit sees of a dossier: the questions to the unit with what goes with each, and its own opinions. */
export const consultedPage = (app: App, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    const { dossier, asked } = await askedOf(read, id)
    const access = { person: dossier.applicant, what: 'dossier', subject: id, name: actor.name }
    await addDataAccess(read, { ...access, unit: actor.unit })
    const from = await unitById(read, dossier.unit)
    const mayDraft = actor.roles.some((role) => role === 'officer' || role === 'leader')
    return {
      id,
      code: dossier.code,
      procedure: { code: dossier.procedure, vi: dossier.procedureVi, en: dossier.procedureEn },
      from: { vi: from?.nameVi ?? dossier.unit, en: from?.nameEn ?? dossier.unit },
      questions: await Promise.all(
        asked.map(async (one) => {
          const open = awaitsOpinion(one, dossier.status)
          const nothing = { sections: [], components: [] }
          return {
            ...{ no: one.no, question: one.question, askedAt: one.askedAt, dueAt: one.dueAt },
            askedBy: { name: one.askedByName, position: one.askedByPosition },
            state: consultationState(one, read.now),
            open,
            // Once nobody waits for an opinion, nothing of the dossier is needed any longer.
            ...(open ? await givenParts(read, dossier, one) : nothing),
            draft: one.stance && {
              ...{ stance: one.stance, opinion: one.opinion ?? '', by: one.draftedByName, at: one.draftedAt },
            },
            answered: one.answeredAt && {
              ...{ by: one.answeredByName ?? '', position: one.answeredByPosition ?? '', at: one.answeredAt },
              file: one.file ?? '',
            },
            withdrawn: one.withdrawnAt && { because: one.withdrawnBecause ?? '', at: one.withdrawnAt },
            mayDraft: open && mayDraft,
            maySign: open && one.draftedAt !== null && actor.roles.includes('leader'),
          }
        }),
      ),
    }
  })

/** A file that goes with an open question to the actor's unit, or the opinion that the unit gave; seeing it is written down. */
export const consultedFile = (app: App, actor: StaffActor, id: string, file: string): Promise<StoredFile> =>
  app.read(actor, async (read) => {
    const { dossier, asked } = await askedOf(read, id)
    const may = asked.some(
      (one) => one.file === file || (awaitsOpinion(one, dossier.status) && one.files.includes(file)),
    )
    const found = may ? await fileById(read, file) : undefined
    if (!found || found.dossier !== id) throw documentErrors.fileNotFound()
    const access = { person: dossier.applicant, what: 'file', subject: file, name: actor.name }
    await addDataAccess(read, { ...access, unit: actor.unit })
    return found
  })

async function askedOf(read: Read, id: string): Promise<{ dossier: Dossier; asked: Consultation[] }> {
  const [dossier, all] = [await dossierById(read, id), await consultationsOf(read, id)]
  const asked: Consultation[] = []
  for (const one of all) if (await isAsked(read, one)) asked.push(one)
  if (!dossier || asked.length === 0) throw dossierErrors.consultationNotFound()
  return { dossier, asked }
}
