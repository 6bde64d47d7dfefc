import { formatAnswer, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import { codeLists } from '../../forms/index.ts'
import { personById } from '../../identity/index.ts'
import { provinceOf, unitById } from '../../organisation/index.ts'
import { officeName } from '../actions/draft-result.ts'
import { letterheadOf } from '../rules/letterhead.ts'
import type { Move } from '../rules/lifecycle.ts'
import { complaintsTo, pronounFor, signerOf } from '../rules/paper-words.ts'
import { actingOfDossier } from '../store/acting.ts'
import type { Dossier } from '../store/dossier.ts'
import { movesOf } from '../store/history.ts'

/** An answer of the dossier as people read it; empty when it was not asked. */
export function answerText(service: ServiceDefinition, dossier: Dossier, id: string | undefined): string {
  const field = service.form.sections.flatMap(({ fields }) => fields).find((one) => one.id === id)
  return field ? formatAnswer(field, dossier.answers[field.id], 'vi', codeLists()) : ''
}

/** Who issues a paper about the dossier: its letterhead, where complaints go, whom to call. */
export async function issuerOf(read: Read, unit: string) {
  const [path, itself, province] = await Promise.all([
    officeName(read, unit),
    unitById(read, unit),
    provinceOf(read),
  ])
  const name = itself?.nameVi ?? unit
  const hotline = province?.helpLine ?? ''
  return {
    office: letterheadOf(path),
    name,
    complaints: complaintsTo(name),
    hotline,
    phone: itself?.phone ?? hotline,
  }
}

/** What every paper says of a dossier: whose it is, how they are reached, what they ask for. */
export async function dossierFactsOf(read: Read, dossier: Dossier, service: ServiceDefinition) {
  const [person, acting] = await Promise.all([
    personById(read, dossier.applicant),
    actingOfDossier(read, dossier.id),
  ])
  const email = answerText(service, dossier, service.contact?.email)
  const identityNumber = acting?.number ?? person?.identityNumber
  const pronoun = pronounFor(person?.gender ?? null)
  return {
    dossier: {
      code: dossier.code,
      procedureCode: dossier.procedure,
      procedureName: dossier.procedureVi,
      applicant: {
        name: acting?.name ?? dossier.applicantName,
        address: answerText(service, dossier, service.contact?.address),
        phone: dossier.applicantPhone ?? '',
        ...(email && { email }),
        ...(identityNumber && { identityNumber }),
      },
    },
    /** Who handed it in for somebody else. */
    ...(acting && { submitter: dossier.applicantName }),
    pronoun,
    addressee: `${pronoun.charAt(0).toUpperCase()}${pronoun.slice(1)} ${dossier.applicantName}`,
  }
}

/** Who made the move that a paper is about: it was written down at the same moment as what announced it. */
export async function moverAt(read: Read, dossier: string, { move, at }: { move: Move; at: Date }) {
  const made = (await movesOf(read, dossier)).filter(
    (made) => made.actorKind === 'staff' && made.move === move && made.at.getTime() === at.getTime(),
  )
  return signerOf(made[0])
}
