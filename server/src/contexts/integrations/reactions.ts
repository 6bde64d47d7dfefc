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
  stepFinished,
  supplementRequested,
  supplementSupplied,
} from '../dossiers/index.ts'
import { queueTracking } from './actions/queue-tracking.ts'

type About = { dossier: string; code: string; procedure: string }

const track = <Payload extends About>(type: EventType<Payload>, name: string): Reaction =>
  on(type, `integrations.${name}`, (tx, { payload, at }) => queueTracking(tx, payload, at))

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
