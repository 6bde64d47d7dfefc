import type { Answers, Channel, CodeLists, Process } from '@mot-cua/form-engine'
import type { DelayState } from '../contexts/dossiers/rules/delay.ts'
import type { Status } from '../contexts/dossiers/rules/lifecycle.ts'
import type { SheetLine } from '../contexts/dossiers/rules/workflow.ts'
import type { Actor, StaffActor } from '../kernel/app.ts'
import type { Role } from '../kernel/values/role.ts'
import type { Chance } from './chance.ts'
import type { Counters } from './counters.ts'
import type { Ground, Place } from './ground.ts'
import type { InventedPerson } from './people.ts'
import type { Plan } from './plan.ts'
import type { Row, Table } from './tables.ts'
import type { Template } from './templates.ts'

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
  publish(doing: Doing, event: { name: string; payload: unknown }): void
  audit(doing: Doing, action: string, subject: string): void
  /** Puts down something that happens to a dossier later. */
  later(at: Date, life: Life, act: Act): void
}

/** One thing that happens to a dossier; it looks first whether it still can. */
export type Act = (past: Past, life: Life, at: Date) => void | Promise<void>

/** Who does something, and when. */
export type Doing = { actor: Actor; at: Date }

/** A dossier while it lives, with the rows that it will leave. */
export type Life = {
  id: string
  code: string
  template: Template
  process: Process
  answers: Answers
  person: InventedPerson
  place: Place
  channel: Channel
  plan: Plan
  /** The row of the dossier, by its columns. */
  row: Row
  status: Status
  delay: DelayState
  sheet: SheetLine[]
  steps: Row[]
  moves: Row[]
  rows: { table: Table; row: Row }[]
  acceptedAt: Date | null
  dueAt: Date
  supplement: Row | null
  supplements: number
  result: (Record<string, unknown> & { number: string }) | null
  /** By when its people mean to be done with it: before it is due, or not. */
  target: Date
  /** How much of it is still to happen; at nought its rows are written. */
  pending: number
  delayRow: Row | null
  paid: boolean
}
