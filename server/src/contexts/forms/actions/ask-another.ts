import { askedFields, type Field, type fieldsOf } from '@mot-cua/form-engine'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import { personById } from '../../identity/index.ts'
import { formErrors } from '../errors.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { addPart, partsOf } from '../store/part.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

export type AskAnother = { draft: string; note: string } & (
  | { kind: 'complete'; section: string; to: { identityNumber: string; name: string } }
  | { kind: 'confirm'; field: string }
)

/**
 * Asks another person, by identity number, to complete a section of the draft or to confirm an answer. Who confirms is the person
 * whom the answers name for it. Only one such wish at a time for the same part.
 */
export const askAnother = (app: App, actor: CitizenActor, ask: AskAnother): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, ask.draft)
    const { form } = await definitionOf(tx, draft.service)
    const own = await personById(tx, actor.id)
    const asked = askedFields(form, draft.answers, tx.today)
    const wanted =
      ask.kind === 'confirm'
        ? confirmation(
            asked.find(({ id }) => id === ask.field),
            draft.answers,
          )
        : completion(form.sections.find(({ id }) => id === ask.section)?.fields ?? [], asked, ask)
    if (!wanted) throw formErrors.partNotSent()
    const { subject, toNumber, toName } = wanted
    if (!/^\d{12}$/.test(toNumber) || toName.trim().length < 2) throw formErrors.partReceiver()
    if (own?.identityNumber === toNumber) throw formErrors.partToSelf()
    const open = (await partsOf(tx, draft.id)).some(
      (part) => part.state === 'sent' && part.subject === subject,
    )
    if (open) throw formErrors.partSentAlready()
    const note = ask.note.trim().slice(0, 500)
    const part = { draft: draft.id, kind: ask.kind, subject, toNumber, toName: toName.trim(), note }
    const id = await addPart(tx, part)
    tx.audit('draft.ask-another', draft.id)
    return id
  })

type Wanted = { subject: string; toNumber: string; toName: string }

function confirmation(
  field: Field | undefined,
  answers: Readonly<Record<string, unknown>>,
): Wanted | undefined {
  if (!field?.confirmBy) return undefined
  const [toNumber, toName] = [answers[field.confirmBy.number], answers[field.confirmBy.name]]
  return {
    subject: field.id,
    toNumber: typeof toNumber === 'string' ? toNumber : '',
    toName: typeof toName === 'string' ? toName : '',
  }
}

function completion(
  fields: readonly Field[],
  asked: readonly Field[],
  { section, to }: Extract<AskAnother, { kind: 'complete' }>,
): Wanted | undefined {
  const open = asked.some(({ id }) => fields.some((field) => field.id === id))
  return open
    ? { subject: section, toNumber: to.identityNumber, toName: to.name.toLocaleUpperCase('vi') }
    : undefined
}

/** The fields of a section, by its id; none when there is no such section. */
export const sectionFields = (form: Parameters<typeof fieldsOf>[0], section: string): readonly Field[] =>
  form.sections.find(({ id }) => id === section)?.fields ?? []
