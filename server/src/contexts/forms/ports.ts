import type { Answers, AnswerValue } from '@mot-cua/form-engine'
import type { Read } from '../../kernel/app.ts'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import type { PastDossier } from './rules/replay.ts'

/** Who the form is filled for, as the sign-in knows them. */
export type Subject = {
  id: string
  identityNumber: string
  name: string
  birthDate: string | null
  gender: string | null
}

/** What a source knows: by its field, the value and since when. Nothing for a person it does not know. */
export type Knowledge = Record<string, { value: AnswerValue; asOf: string }>

/** Asks one source about one person; implemented by the contexts and partners that hold the data. Throws when it is down. */
export type PrefillSource = (ask: {
  source: string
  subject: Subject
  answers: Answers
  procedure: string
  request: string
}) => Promise<Knowledge>

/**
 * Dossiers of a procedure that were handed in on days of the period (both included), by code after `after`, at most `most`: what they
 * answered, without anybody's name. Implemented by the context that keeps them.
 */
export type PastDossiers = (
  read: Read,
  wanted: { procedure: string; from: PlainDate; to: PlainDate; after: string; most: number },
) => Promise<PastDossier[]>
