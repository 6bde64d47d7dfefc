import type { Kysely, Transaction } from 'kysely'
import type { Role } from './values/role.ts'

export type { Role }

/** Who acts. `id` is the person's or the staff member's id; a system actor is named after what it runs. */
export type CitizenActor = {
  kind: 'citizen'
  id: string
  name: string
  /** Identity level of the sign-in: 2 is needed to submit (Decree 69/2024). */
  assurance: 1 | 2
  signedInAt: Date
}
export type StaffActor = {
  kind: 'staff'
  id: string
  name: string
  /** The post, or the delegation, that they act in now; `unit`, `position` and `roles` are those of it. */
  post: string
  unit: string
  position: string
  roles: readonly Role[]
  /** Who lent them the post, whose work they may go on with; null in a post of their own. */
  actsFor: string | null
}
export type SystemActor = { kind: 'system'; id: string }
export type Actor = CitizenActor | StaffActor | SystemActor

export type Event<Payload = unknown> = { name: string; id: string; payload: Payload; at: Date }
export type EventType<Payload> = { name: string; of(payload: Payload): { name: string; payload: Payload } }

export const defineEvent = <Payload>(name: string): EventType<Payload> => ({
  name,
  of: (payload) => ({ name, payload }),
})

/** What a query sees. `db` has no tables of its own: each context adds the ones it owns with `withTables`. */
export type Read = {
  db: Kysely<{}>
  actor: Actor
  now: Date
  /** The calendar date of `now` in Vietnam. */
  today: string
}

/** One unit of work. What is written through `db`, `publish` and `audit` commits together or not at all. */
export type Tx = Read & {
  db: Transaction<{}>
  publish(event: { name: string; payload: unknown }): void
  /** `subject` is an id, never a name or a number of a person. */
  audit(action: string, subject: string): void
}

/**
 * `events`: what it reads, in the order of the log. `atOnce`: how many events one transaction may take, for a reaction that does
 * much for each. `runAll` takes a whole batch; when it fails, its events are tried one by one.
 */
export type Reaction = {
  events: readonly string[]
  name: string
  run(tx: Tx, event: Event): Promise<unknown>
  runAll?(tx: Tx, events: readonly Event[]): Promise<unknown>
  atOnce?: number
}

/** `name` is where its cursor is kept, so it must stay the same for ever. */
export const on = <P>(
  type: EventType<P>,
  name: string,
  run: (tx: Tx, event: Event<P>) => Promise<unknown>,
  options: { atOnce?: number } = {},
): Reaction => ({ events: [type.name], name, run: run as Reaction['run'], ...options })

/** A reaction to events of several kinds, in the order in which they happened, many in one go. */
export const onAll = (
  events: readonly string[],
  name: string,
  runAll: (tx: Tx, events: readonly Event[]) => Promise<unknown>,
  options: { atOnce?: number } = {},
): Reaction => ({
  events,
  name,
  run: (tx, event) => runAll(tx, [event]),
  runAll,
  ...options,
})

/** Slow, scheduled or outside work. It is tried again after a failure, so its effect must be idempotent. */
export type Job = {
  name: string
  /** crontab of graphile-worker, in UTC; absent for work that reactions ask for. */
  schedule?: string
  run(app: App, payload: Record<string, unknown>): Promise<void>
}

export type App = {
  now(): Date
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  /** For queries of one statement: no transaction around them. */
  read<T>(actor: Actor, work: (read: Read) => Promise<T>): Promise<T>
}
