import { fieldsOf, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import type { DossierPaper } from '../../documents/index.ts'
import { processOf } from '../actions/begin-move.ts'
import type { Move } from '../rules/lifecycle.ts'
import { howOftenAsked, withoutStop } from '../rules/paper-words.ts'
import type { Dossier } from '../store/dossier.ts'
import { type SupplementItem, supplementsOf } from '../store/history.ts'
import { dossierFactsOf, issuerOf, moverAt } from './paper-facts.ts'

type Says<Form extends DossierPaper['form']> = Omit<Extract<DossierPaper, { form: Form }>['says'], 'number'>

/** When it is issued, by whom, to whom, about what: the frame of every letter. */
async function letterOf(read: Read, dossier: Dossier, { move, at }: { move: Move; at: Date }) {
  const { service } = await processOf(read, dossier)
  const [issuer, facts, signatory] = await Promise.all([
    issuerOf(read, dossier.unit),
    dossierFactsOf(read, dossier, service),
    moverAt(read, dossier.id, { move, at }),
  ])
  // A head signs what the desk then explains.
  const asked = move === 'request-supplement' || move === 'refuse' ? signatory.name : ''
  const contact = { name: asked || 'Bộ phận Một cửa', phone: issuer.phone }
  const frame = {
    office: issuer.office,
    issuedAt: at,
    addressee: facts.addressee,
    dossier: facts.dossier,
    contact,
    signatory,
  }
  return { service, issuer, frame, pronoun: facts.pronoun }
}

/** Form 02: everything that was asked for in the supplement of that number. */
export async function supplementRequestOf(
  read: Read,
  dossier: Dossier,
  { no, at }: { no: number; at: Date },
): Promise<Says<2>> {
  const { service, frame } = await letterOf(read, dossier, { move: 'request-supplement', at })
  const asked = (await supplementsOf(read, dossier.id)).find((supplement) => supplement.no === no)
  if (!asked) throw new Error(`dossier ${dossier.id} was not asked for supplement ${no}`)
  const items = asked.items.map((item) => ({ what: nameOf(service, item), reason: item.text.vi }))
  return {
    ...frame,
    items,
    ...(asked.message && { guidance: asked.message }),
    once: howOftenAsked(no),
  }
}

/** The paper or the question that something is asked about. */
function nameOf(service: ServiceDefinition, { concerns }: SupplementItem): string {
  const component = service.components.find(({ id }) => id === concerns)
  return component?.name_vi ?? fieldsOf(service.form).find(({ id }) => id === concerns)?.label_vi ?? concerns
}

/** Form 03: the reason it was refused for, with the article that it rests on. */
export async function refusalOf(read: Read, dossier: Dossier, { at }: { at: Date }): Promise<Says<3>> {
  const { service, issuer, frame } = await letterOf(read, dossier, { move: 'refuse', at })
  const { code, text } = dossier.closedBecause ?? { code: '', text: { vi: '', en: '' } }
  const ground = service.reasons.find((reason) => reason.code === code)?.ground
  return {
    ...frame,
    handedInAt: dossier.submittedAt,
    reasons: [{ sentence: text.vi, ...(ground && { ground }) }],
    complaints: issuer.complaints,
  }
}

/** Form 04: the moment that was promised, the new one, and why. */
export async function apologyOf(
  read: Read,
  dossier: Dossier,
  { at, from, to, reason }: { at: Date; from: Date; to: Date; reason: string },
): Promise<Says<4>> {
  const { frame, pronoun } = await letterOf(read, dossier, { move: 'extend', at })
  return {
    ...frame,
    pronoun,
    receivedAt: dossier.submittedAt,
    dueAt: from,
    newDueAt: to,
    reason: withoutStop(reason),
  }
}

/** Form 05: why it goes no further, and what the applicant may do. */
export async function stopNoticeOf(
  read: Read,
  dossier: Dossier,
  { at, reason }: { at: Date; reason: string },
): Promise<Says<5>> {
  const { issuer, frame, pronoun } = await letterOf(read, dossier, { move: 'stop', at })
  return {
    ...frame,
    receivedAt: dossier.submittedAt,
    reason: `${withoutStop(reason)}.`,
    advice: `Giấy tờ bản chính đã nộp được trả lại tại Bộ phận Một cửa. Khi có đủ điều kiện, ${pronoun} có thể nộp hồ sơ mới.`,
    complaints: issuer.complaints,
  }
}
