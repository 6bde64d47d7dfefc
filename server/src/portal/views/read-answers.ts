import { isDeepStrictEqual } from 'node:util'
import { askedFields, type Field, normaliseValue } from '@mot-cua/form-engine'
import { messagesIn } from '../messages/messages.ts'
import type { PostedForm } from '../posted-form.ts'
import { textIn } from '../posted-form.ts'
import { isIdentity } from './draft-fields.ts'
import type { DraftState } from './draft-state.ts'
import { membersOf, rawOf, sameMembers } from './field-values.ts'
import { type Members, settledRows } from './table-members.ts'

/** What was posted of a page: answers as the form engine reads them, and why known values are not right. */
export type ReadAnswers = {
  raw: Record<string, unknown>
  corrections: Record<string, string>
  posted: ReadonlyMap<string, Members>
}

/** What a button asked for besides saving: `add:members` is the act `add` on `members`. */
export function actOf(form: PostedForm): { act: string; on: string } {
  const [act = '', ...on] = textIn(form, '_then').split(':')
  return { act, on: on.join(':') }
}

function postedMembers(form: PostedForm, { id, type }: Field): Members | undefined {
  const found: Record<string, string> = {}
  for (const name of form.values.keys()) {
    if (name === id) found[''] = textIn(form, name)
    else if (name.startsWith(`${id}.`) && name !== `${id}.wrong`)
      found[name.slice(id.length + 1)] = textIn(form, name)
  }
  if (Object.keys(found).length === 0) return undefined
  if (type !== 'table') return found
  const { act, on } = actOf(form)
  const removed = act === 'remove' && on.startsWith(`${id}.`) ? on.slice(id.length + 1) : undefined
  return settledRows(found, { removed, blank: act === 'refresh' })
}

/** The fields a page may post answers to: its own, and on the page that checks everything all of them. */
export function fieldsOn({ service, answers, today }: DraftState, page: string): Field[] {
  const checks = service.form.pages.some(({ id, kind }) => id === page && kind === 'check')
  return askedFields(service.form, answers, today, checks ? undefined : page)
}

/**
 * Reads the posted fields of a page. A value that a source had filled in stays unless the person says it is not right,
 * or types another one, which says the same. Files come another way.
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
  const { answers, origins } = state
  const words = messagesIn('vi').fill
  for (const field of fieldsOn(state, page)) {
    const members = field.type === 'file' ? undefined : postedMembers(form, field)
    const origin = origins[field.id]
    if (!members || (origin && isIdentity(field, origin.source))) continue
    posted.set(field.id, members)
    if (!origin) {
      raw[field.id] = rawOf(field, members)
      continue
    }
    const why = textIn(form, `${field.id}.wrong`)
    const typed = rawOf(field, members)
    const changed =
      !sameMembers(members, membersOf(field, answers[field.id], { province })) &&
      !isDeepStrictEqual(normaliseValue(field, typed), answers[field.id])
    const wasCorrected = !isDeepStrictEqual(origin.value, answers[field.id])
    if (why === '' && (wasCorrected || !changed)) {
      if (wasCorrected || state.corrections[field.id]) corrections[field.id] = ''
      if (wasCorrected) raw[field.id] = origin.value
      continue
    }
    corrections[field.id] = why === 'wrong' ? words.disputeWrong : words.disputeChanged
    if (changed) raw[field.id] = typed
  }
  return { raw, corrections, posted }
}
