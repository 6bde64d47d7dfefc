import { defineEvent } from '../../kernel/app.ts'

/** Facts this context announces. Past tense; add fields freely, never change or remove one. */

/** A version of a plan was issued and holds from the day. */
export const planIssued = defineEvent<{ plan: string; version: number; holdsFrom: string }>(
  'plans.plan-issued',
)
/** A target was handed to units below `giver`; each is to take note. */
export const targetHandedDown = defineEvent<{
  plan: string
  version: number
  target: string
  giver: string
  assignments: { assignment: string; unit: string; head: string | null }[]
}>('plans.target-handed-down')
/** The unit took note of what was handed to it. */
export const assignmentAcknowledged = defineEvent<{ assignment: string; plan: string; unit: string }>(
  'plans.assignment-acknowledged',
)
