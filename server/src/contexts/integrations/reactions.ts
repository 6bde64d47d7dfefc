import { type EventType, on, type Reaction } from '../../kernel/app.ts'
import {
  dossierAssigned,
  dossierRedirected,
  dossierRefused,
  dossierReopened,
  dossierReturned,
  dossierStopped,
  dossierSubmitted,
  dossierWithdrawn,
  dueExtended,
  resultCorrected,
  resultRevoked,
  stepFinished,
  supplementRequested,
  supplementSupplied,
} from '../dossiers/index.ts'
import { queueHistory } from './actions/queue-history.ts'
import type { ToldPartner } from './store/partner-queue.ts'

type About = { dossier: string; code: string; procedure: string }

const tellOf =
  (partner: ToldPartner) =>
  <Payload extends About>(type: EventType<Payload>, name: string): Reaction =>
    on(type, `integrations.${name}`, (tx, { payload, at }) => queueHistory(tx, partner, payload, at))

const track = tellOf('emc')

/**
 * What the monitoring system is told of; only where it is connected. Each finds what the history says and is not queued yet, so it
 * does not matter which reads first, and what another has queued is not queued again.
 */
export const trackingReactions: Reaction[] = [
  track(dossierSubmitted, 'track-submission'),
  track(dossierAssigned, 'track-assignment'),
  // An acceptance and a result finish a step, and are in the history by then.
  track(stepFinished, 'track-step'),
  track(supplementRequested, 'track-supplement-request'),
  track(supplementSupplied, 'track-supplement'),
  track(dossierRefused, 'track-refusal'),
  track(dossierWithdrawn, 'track-withdrawal'),
  track(dossierStopped, 'track-stop'),
  track(dossierReopened, 'track-reopening'),
  track(dossierRedirected, 'track-redirection'),
  track(dossierReturned, 'track-return'),
]

const sync = tellOf('portal')

/** The same of the national portal, which is told of new due moments and of changed results as well. */
export const portalReactions: Reaction[] = [
  sync(dossierSubmitted, 'sync-submission'),
  sync(dossierAssigned, 'sync-assignment'),
  sync(stepFinished, 'sync-step'),
  sync(supplementRequested, 'sync-supplement-request'),
  sync(supplementSupplied, 'sync-supplement'),
  sync(dueExtended, 'sync-extension'),
  sync(dossierRefused, 'sync-refusal'),
  sync(dossierWithdrawn, 'sync-withdrawal'),
  sync(dossierStopped, 'sync-stop'),
  sync(dossierReopened, 'sync-reopening'),
  sync(dossierRedirected, 'sync-redirection'),
  sync(dossierReturned, 'sync-return'),
  sync(resultCorrected, 'sync-correction'),
  sync(resultRevoked, 'sync-revocation'),
]
