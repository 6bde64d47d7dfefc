import type { App, Read } from '../../../kernel/app.ts'
import {
  documentErrors,
  fileById,
  type SignatureNote,
  type StoredFile,
  signatureNotes,
} from '../../documents/index.ts'
import { addDataAccess } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { awaitsOpinion, linkEnds } from '../rules/consultation.ts'
import { type Consultation, consultationOfLink } from '../store/consultation.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { type GivenParts, givenParts } from './consulted-page.ts'
import { consultationRule } from './deadline-rules.ts'

const actor = { kind: 'system', id: 'dossiers.consultation-by-link' } as const

/** The question a link was made for. An unknown link, an expired one and one that was withdrawn look the same: there is none. */
export async function linkedConsultation(
  read: Read,
  token: string,
): Promise<{ dossier: Dossier; asked: Consultation }> {
  const asked = await consultationOfLink(read, token)
  const dossier = asked && (await dossierById(read, asked.dossier))
  if (!asked || !dossier || asked.withdrawnAt) throw dossierErrors.opinionLinkInvalid()
  if (read.now > linkEnds(asked.dueAt, consultationRule(read.today))) throw dossierErrors.opinionLinkInvalid()
  return { dossier, asked }
}

/** What an agency outside sees: the question and what goes with it; after the answer only that it was given. */
export type LinkedConsultation =
  | ({ kind: 'open'; agency: string; from: string; code: string; procedure: { vi: string; en: string } } & {
      question: string
      askedAt: Date
      dueAt: Date
    } & GivenParts)
  | { kind: 'answered'; agency: string; from: string; code: string; at: Date; signatures: SignatureNote[] }

/** The page behind a one-time link. Reading it is written down for the applicant. */
export const consultationByLink = (app: App, token: string): Promise<LinkedConsultation> =>
  app.read(actor, async (read) => {
    const { dossier, asked } = await linkedConsultation(read, token)
    const from = (await unitById(read, dossier.unit))?.nameVi ?? dossier.unit
    const common = { agency: asked.agency, from, code: dossier.code }
    if (asked.answeredAt) {
      const file = asked.file ? await fileById(read, asked.file) : undefined
      const signatures = signatureNotes(file?.signatures ?? null)
      return { kind: 'answered', ...common, at: asked.answeredAt, signatures }
    }
    if (!awaitsOpinion(asked, dossier.status)) throw dossierErrors.opinionLinkInvalid()
    await noteAccess(read, dossier, asked, { what: 'dossier', subject: dossier.id })
    return {
      kind: 'open',
      ...common,
      procedure: { vi: dossier.procedureVi, en: dossier.procedureEn },
      question: asked.question,
      askedAt: asked.askedAt,
      dueAt: asked.dueAt,
      ...(await givenParts(read, dossier, asked)),
    }
  })

/** A file that goes with the question, while the answer is awaited. */
export const fileByLink = (app: App, token: string, id: string): Promise<StoredFile> =>
  app.read(actor, async (read) => {
    const { dossier, asked } = await linkedConsultation(read, token)
    const file = asked.files.includes(id) ? await fileById(read, id) : undefined
    if (!file || !awaitsOpinion(asked, dossier.status)) throw documentErrors.fileNotFound()
    await noteAccess(read, dossier, asked, { what: 'file', subject: id })
    return file
  })

const noteAccess = (
  read: Read,
  { applicant }: Dossier,
  { agency }: Consultation,
  seen: { what: string; subject: string },
) => addDataAccess(read, { person: applicant, ...seen, name: agency, unit: null })
