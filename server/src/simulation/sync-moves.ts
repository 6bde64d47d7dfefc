import { dossierSynced, dossierToSync } from '../contexts/dossiers/index.ts'
import { aboutOf } from './life.ts'
import { mix } from './mix.ts'
import type { Life, Past } from './past.ts'

const actor = { kind: 'system', id: 'integrations.push-to-portal' } as const

/**
 * The national portal acknowledges a dossier that has ended, or has not by the end of the simulated past: one event for each. Drawn
 * from the dossier's own draw, so that nothing else in the past depends on it.
 */
export function sync(past: Past, life: Life, at: Date): void {
  const isSynced = (life.plan.draw % 1000) / 1000 < mix.synced
  Object.assign(life.row, { to_sync_at: at, ...(isSynced && { synced_at: at }) })
  past.publish({ actor, at }, (isSynced ? dossierSynced : dossierToSync).of(aboutOf(life)))
}
