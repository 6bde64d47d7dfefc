import { announced } from './announced.ts'
import type { Past } from './past.ts'

/** `publish` and `audit` as live use writes them: an event and what is kept of it, an entry of the log of actions. */
export const journal = (past: Pick<Past, 'chance' | 'write'>): Pick<Past, 'publish' | 'audit'> => ({
  publish({ actor, at }, { name, payload }) {
    if (!announced.includes(name))
      throw new Error(`${name} is not in announced.ts, so its reactions would run`)
    past.write('kernel.event', {
      id: past.chance.id(at.getTime()),
      name,
      payload: payload as object,
      actor: actor.id,
      at,
    })
  },
  audit({ actor, at }, action, subject) {
    past.write('kernel.audit', { actor_kind: actor.kind, actor: actor.id, action, subject, at })
  },
})
