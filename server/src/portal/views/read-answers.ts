import { isDeepStrictEqual } from 'node:util'
import { askedFields, type Field } from '@mot-cua/form-engine'
import { messagesIn } from '../messages/messages.ts'
import type { PostedForm } from '../posted-form.ts'
import { textIn } from '../posted-form.ts'
import { isIdentity } from './draft-fields.ts'
import type { DraftState } from './draft-state.ts'
import { type Members, membersOf, rawOf, sameMembers } from './field-values.ts'

/** What was posted of a page: answers as the form engine reads them, and why known values are not right. */
export type ReadAnswers = {
  raw: Record<string, unknown>
  corrections: Record<string, string>
  posted: ReadonlyMap<string, Members>
}

function postedMembers(form: PostedForm, { id }: Field): Members | undefined {
  const found: Record<string, string> = {}
  for (const name of form.values.keys()) {
    if (name === id) found[''] = textIn(form, name)
    else if (name.startsWith(`${id}.`) && name !== `${id}.wrong`)
      found[name.slice(id.length + 1)] = textIn(form, name)
  }
  return Object.keys(found).length > 0 ? found : undefined
}

/**
 * Reads the posted fields of a page. A value that a source had filled in stays unless the person says it is not right,
 * or types another one, which says the same.
 */
export function readAnswers(
  form: PostedForm,
  state: DraftState,
  page: string,
  province: string,
): ReadAnswers {
  const raw: Record<string, unknown> = {}
  const corrections: Record<string, string> = {}
  const posted = new Map<string, Members>()
  const { answers, origins, today, service } = state
  const words = messagesIn('vi').fill
  for (const field of askedFields(service.form, answers, today, page)) {
    const members = postedMembers(form, field)
    const origin = origins[field.id]
    if (!members || (origin && isIdentity(field, origin.source))) continue
    posted.set(field.id, members)
    if (!origin) {
      raw[field.id] = rawOf(field, members)
      continue
    }
    const why = textIn(form, `${field.id}.wrong`)
    const changed = !sameMembers(members, membersOf(field, answers[field.id], { province }))
    const wasCorrected = !isDeepStrictEqual(origin.value, answers[field.id])
    if (why === '' && (wasCorrected || !changed)) {
      if (wasCorrected || state.corrections[field.id]) corrections[field.id] = ''
      if (wasCorrected) raw[field.id] = origin.value
      continue
    }
    corrections[field.id] = why === 'wrong' ? words.disputeWrong : words.disputeChanged
    if (changed) raw[field.id] = rawOf(field, members)
  }
  return { raw, corrections, posted }
}
