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
  /** Number of the business that is acted for. */
  business?: string
}

/** What a source knows: by its field, the value and since when. Nothing for a person it does not know. */
export type Knowledge = Record<string, { value: AnswerValue; asOf: string }>

/** The sources that forms may name; implemented by the contexts and partners that hold the data. */
export type PrefillSource = {
  /** Answers of the form from which the source takes what to look for: when one changes it is asked again. */
  reads(source: string, fields: readonly string[]): readonly string[]
  /** Whether the source can answer the field at all. */
  knows(source: string, field: string): boolean
  /** Asks one source about one person for these of its fields. Throws when it is down. */
  ask(ask: {
    source: string
    fields: readonly string[]
    subject: Subject
    answers: Answers
    procedure: string
    request: string
  }): Promise<Knowledge>
}

/**
 * Dossiers of a procedure that were handed in on days of the period (both included), by code after `after`, at most `most`: what they
 * answered, without anybody's name. Implemented by the context that keeps them.
 */
export type PastDossiers = (
  read: Read,
  wanted: { procedure: string; from: PlainDate; to: PlainDate; after: string; most: number },
) => Promise<PastDossier[]>

/** Somebody another person may act for. */
export type Represented = {
  name: string
  /** Identity number of a person, number of a business. */
  number: string
  birthDate: string | null
  gender: string | null
  asOf: string
}

/**
 * The minor children and the businesses that the databases say this person represents. A database that does not answer is named
 * in `down`; implemented by the partners that hold the data.
 */
export type FindRepresented = (
  who: Subject,
  request: string,
) => Promise<{ children: Represented[]; businesses: Represented[]; down: string[] }>
