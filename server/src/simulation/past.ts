import type { CodeLists } from '@mot-cua/form-engine'
import type { StaffActor } from '../kernel/app.ts'
import type { Role } from '../kernel/values/role.ts'
import { announced } from './announced.ts'
import type { Chance } from './chance.ts'
import type { Counters } from './counters.ts'
import { keepFact } from './facts.ts'
import type { Ground, Place } from './ground.ts'
import type { Doing, Life } from './life.ts'
import type { Row, Table } from './tables.ts'

/** Bytes in the object store that every simulated file of a kind shares. */
export type SharedBody = { sha256: string; size: number }

/** What every move of a simulated past needs. */
export type Past = {
  ground: Ground
  workersAt(place: Place, role: Role): readonly StaffActor[]
  lists: CodeLists
  chance: Chance
  counters: Counters
  body: SharedBody
  /** The next serial number of invented people whose identity numbers begin so. */
  nextSerial(beginning: string): number
  write(table: Table, row: Row): void
  publish(doing: Doing, event: { name: string; payload: unknown }, life?: Life): void
  audit(doing: Doing, action: string, subject: string): void
  /** Puts down something that happens to a dossier later. */
  later(at: Date, life: Life, act: Act): void
}

/** One thing that happens to a dossier; it looks first whether it still can. */
export type Act = (past: Past, life: Life, at: Date) => void | Promise<void>

/** `publish` and `audit` as live use writes them: an event and what is kept of it, an entry of the log of actions. */
export const journal = (past: Pick<Past, 'chance' | 'write'>): Pick<Past, 'publish' | 'audit'> => ({
  publish({ actor, at }, { name, payload }, life) {
    if (!announced.includes(name))
      throw new Error(`${name} is not in announced.ts, so its reactions would run`)
    past.write('kernel.event', {
      id: past.chance.id(at.getTime()),
      name,
      payload: payload as object,
      actor: actor.id,
      at,
    })
    if (life) keepFact(life.fact, name, payload, at)
  },
  audit({ actor, at }, action, subject) {
    past.write('kernel.audit', { actor_kind: actor.kind, actor: actor.id, action, subject, at })
  },
})
