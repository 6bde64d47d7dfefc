import { defineEvent } from '../../kernel/app.ts'
import type { Text } from '../../kernel/values/locale.ts'

export type About = { dossier: string; code: string; procedure: string; unit: string; applicant: string }

export const dossierSubmitted = defineEvent<
  About & {
    channel: string
    fee: number
    due: string
    minutes: number | null
    phone: string | null
    /** Somebody of the administration entered it or helped; absent in events before there was such a thing. */
    assisted?: boolean
    /** The draft it came of. */
    draft?: string
    /** Papers handed in, and those of them of which a signed electronic copy was made at once. */
    papers?: { received: number; digitised: number }
  }
>('dossiers.dossier-submitted')
/** It was found out after the submission that somebody of the administration had helped the applicant. */
export const dossierAssisted = defineEvent<About>('dossiers.dossier-assisted')
export const dossierAccepted = defineEvent<About & { due: string }>('dossiers.dossier-accepted')
/** An open step was given to a member of staff, or one took it. */
export const dossierAssigned = defineEvent<About>('dossiers.dossier-assigned')
export const supplementRequested = defineEvent<About & { no: number; message: string }>(
  'dossiers.supplement-requested',
)
export const supplementSupplied = defineEvent<About & { no: number; due: string }>(
  'dossiers.supplement-supplied',
)
/** `workedMinutes`, here and of results: working time from its start without what the applicant was waited for. */
export const dossierRefused = defineEvent<About & { reason: string; due: string; workedMinutes?: number }>(
  'dossiers.dossier-refused',
)
export const dossierWithdrawn = defineEvent<About>('dossiers.dossier-withdrawn')
export const stepFinished = defineEvent<About & { step: number; role: string }>('dossiers.step-finished')
/** The result is signed, sealed and in the applicant's store. `reusable`: it holds data that fill other forms. */
export const dossierResolved = defineEvent<
  About & { due: string; document: string; onTime: boolean; reusable?: boolean; workedMinutes?: number }
>('dossiers.dossier-resolved')
/** The unit that handled it has ended; `unit` is the successor where it goes on, with the same code and due moment. */
export const dossierTransferred = defineEvent<About & { from: string }>('dossiers.dossier-transferred')
/** It was not for the agency it was handed in to; `unit` is the competent one, where it goes on with the same code and due moment. */
export const dossierRedirected = defineEvent<About & { from: string; reason: string }>(
  'dossiers.dossier-redirected',
)
/** The head has apologised and promised a new due moment, once; `explanation` says the new one in a sentence. */
export const dueExtended = defineEvent<
  About & { from: string; due: string; reason: string; explanation: Text }
>('dossiers.due-extended')
/** Whoever handles it has explained to the head why it will be late. */
export const delayExplained = defineEvent<About & { due: string }>('dossiers.delay-explained')
export const dossierStopped = defineEvent<About & { reason: string; due: string }>('dossiers.dossier-stopped')
/** Another agency is asked for its opinion, question `no`; `outside`: one outside the system, by e-mail. */
export const consultationAsked = defineEvent<About & { no: number; due: string; outside: boolean }>(
  'dossiers.consultation-asked',
)
/** The asked agency is reminded: a working day before its opinion is due, and again when it is overdue. */
export const consultationReminded = defineEvent<
  About & { no: number; due: string; outside: boolean; overdue: boolean }
>('dossiers.consultation-reminded')
export const consultationAnswered = defineEvent<
  About & { no: number; due: string; outside: boolean; onTime: boolean }
>('dossiers.consultation-answered')
/** By a decision it goes on where it was closed; its time begins anew. */
export const dossierReopened = defineEvent<About & { due: string }>('dossiers.dossier-reopened')
/** A corrected result took the place of the one that was issued; both stay where they are. */
export const resultCorrected = defineEvent<About & { document: string; replaced: string }>(
  'dossiers.result-corrected',
)
/** The result of a dossier was revoked by a decision; it fills no form any more. */
export const resultRevoked = defineEvent<About & { document: string }>('dossiers.result-revoked')
/** A dossier has ended of which the national portal is to be told; and the portal has acknowledged its whole history and its result. */
export const dossierToSync = defineEvent<About>('dossiers.dossier-to-sync')
export const dossierSynced = defineEvent<About>('dossiers.dossier-synced')
export const dossierReturned = defineEvent<About>('dossiers.dossier-returned')
/**
 * A change of the calendar moved the due moments of many dossiers: one event for each batch of the recomputation. Which they are,
 * and how they moved, is kept for ever: `dueChangesOfBatch`.
 */
export const dueMoved = defineEvent<{ change: string; batch: number; dossiers: number }>('dossiers.due-moved')

/** The applicant wrote to the desk about the dossier, or the desk to them: message `no` of their correspondence. */
export const messageWritten = defineEvent<About & { no: number; side: 'applicant' | 'desk' }>(
  'dossiers.message-written',
)
/** What another agency issued (`result`: its code, `no`: the recording) was recorded, or that it issued nothing. */
export const otherResultRecorded = defineEvent<About & { result: string; no: number }>(
  'dossiers.other-result-recorded',
)
/** The result was given to the post, or came back from it. */
export const resultPosted = defineEvent<About>('dossiers.result-posted')
export const resultCameBack = defineEvent<About>('dossiers.result-came-back')
