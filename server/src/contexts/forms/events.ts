import { defineEvent } from '../../kernel/app.ts'
import type { Spent } from './rules/filling.ts'

/**
 * An online draft came to its end: submitted, put away by the person, or cleared by rule. How long it took and where it
 * stood, in milliseconds and counts; never an answer.
 */
export const draftEnded = defineEvent<{
  draft: string
  procedure: string
  service: string
  unit: string
  outcome: 'submitted' | 'discarded' | 'cleared'
  activeMs: number
  idleMs: number
  sittings: number
  pageMs: Spent
  questionMs: Spent
  counted: number
  prefilled: number
  lastPage: string | null
  lastQuestion: string | null
}>('forms.draft-ended')

/** A draft that nobody works on will be cleared on that day; the person is to be told. */
export const draftExpiring = defineEvent<{ draft: string; person: string; clearOn: string }>(
  'forms.draft-expiring',
)

/** The answers of a draft that was put away are deleted for good; what belongs to it elsewhere is to go as well. */
export const draftErased = defineEvent<{ draft: string }>('forms.draft-erased')
