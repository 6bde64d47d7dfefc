import { dossierAccepted } from './dossier-accepted.ts'
import { dossierRedirected } from './dossier-redirected.ts'
import { dossierRefused } from './dossier-refused.ts'
import { dossierReopened } from './dossier-reopened.ts'
import { dossierResolved } from './dossier-resolved.ts'
import { dossierReturned } from './dossier-returned.ts'
import { dossierStopped } from './dossier-stopped.ts'
import { dossierSubmitted } from './dossier-submitted.ts'
import { dossierTransferred } from './dossier-transferred.ts'
import { dossierWithdrawn } from './dossier-withdrawn.ts'
import { draftExpiring } from './draft-expiring.ts'
import { dueExtended } from './due-extended.ts'
import { dueMoved } from './due-moved.ts'
import { messageAnswered } from './message-answered.ts'
import { otherResultTold } from './other-result-recorded.ts'
import { postCameBack } from './post-came-back.ts'
import { resultCorrected } from './result-corrected.ts'
import { resultPosted } from './result-posted.ts'
import { resultRevoked } from './result-revoked.ts'
import { resultToCollect } from './result-to-collect.ts'
import { supplementRequested } from './supplement-requested.ts'
import { supplementSupplied } from './supplement-supplied.ts'
import type { Template } from './template.ts'

/** By the name kept in each message: never rename one, so that old messages can still be read. */
export const templates = {
  'dossier-submitted': dossierSubmitted,
  'dossier-accepted': dossierAccepted,
  'supplement-requested': supplementRequested,
  'dossier-refused': dossierRefused,
  'dossier-resolved': dossierResolved,
  'dossier-returned': dossierReturned,
  'due-moved': dueMoved,
  'draft-expiring': draftExpiring,
  'dossier-transferred': dossierTransferred,
  'due-extended': dueExtended,
  'dossier-redirected': dossierRedirected,
  'dossier-stopped': dossierStopped,
  'dossier-reopened': dossierReopened,
  'result-corrected': resultCorrected,
  'result-revoked': resultRevoked,
  'supplement-supplied': supplementSupplied,
  'dossier-withdrawn': dossierWithdrawn,
  'result-posted': resultPosted,
  'post-came-back': postCameBack,
  'result-to-collect': resultToCollect,
  'message-answered': messageAnswered,
  'other-result-recorded': otherResultTold,
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof templates
