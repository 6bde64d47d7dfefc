import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { plansDb } from './tables.ts'

/** A target that was handed down to a unit. */
export type Assignment = {
  id: string
  plan: string
  version: number
  target: string
  unit: string
  /** The unit above that handed it down. */
  giver: string
  goal: number
  minimum: number
  headName: string | null
  headPosition: string | null
  note: string | null
  givenByName: string
  givenOn: PlainDate
  acknowledgedByName: string | null
  acknowledgedAt: Date | null
  /** Null while it holds. */
  endedOn: PlainDate | null
}

const assignments = (read: Read) =>
  plansDb(read)
    .selectFrom('plans.assignment')
    .select(['id', 'plan', 'version', 'target', 'unit', 'giver', 'goal', 'minimum', 'note'])
    .select(['head_name as headName', 'head_position as headPosition', 'given_by_name as givenByName'])
    .select(['given_on as givenOn', 'acknowledged_by_name as acknowledgedByName'])
    .select(['acknowledged_at as acknowledgedAt', 'ended_on as endedOn'])

/** Everything that was ever handed to the units for a plan (for one target where it is named), latest first. */
export const assignmentsOf = (
  read: Read,
  { plan, target, units }: { plan: string; target?: string; units: readonly string[] },
): Promise<Assignment[]> =>
  assignments(read)
    .where('plan', '=', plan)
    .where('unit', 'in', units.length > 0 ? units : [''])
    .$if(target !== undefined, (query) => query.where('target', '=', target ?? ''))
    .orderBy('given_at', 'desc')
    .execute()

/** The goals that the units held on the day. */
export const goalsHeld = (
  read: Read,
  { plan, units, at }: { plan: string; units: readonly string[]; at: PlainDate },
): Promise<{ target: string; unit: string; goal: number }[]> =>
  plansDb(read)
    .selectFrom('plans.assignment')
    .select(['target', 'unit', 'goal'])
    .where('plan', '=', plan)
    .where('unit', 'in', units.length > 0 ? units : [''])
    .where('given_on', '<=', at)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', at)]))
    .execute()

type NewAssignment = Pick<
  Assignment,
  'plan' | 'version' | 'target' | 'unit' | 'giver' | 'goal' | 'minimum' | 'headName' | 'headPosition' | 'note'
> & { head: string | null; by: StaffActor }

/** Hands a target to the unit; what it and the units before it (`replaces`) held of the target ends today. */
export async function addAssignment(
  tx: Tx,
  given: NewAssignment,
  replaces: readonly string[],
): Promise<string> {
  const { by, headName, headPosition, ...same } = given
  await plansDb(tx)
    .updateTable('plans.assignment')
    .set({ ended_on: tx.today, ended_at: tx.now })
    .where('plan', '=', given.plan)
    .where('target', '=', given.target)
    .where('unit', 'in', [given.unit, ...replaces])
    .where('ended_at', 'is', null)
    .execute()
  const { id } = await plansDb(tx)
    .insertInto('plans.assignment')
    .values({
      ...same,
      head_name: headName,
      head_position: headPosition,
      given_by: by.id,
      given_by_name: by.name,
      given_on: tx.today,
      given_at: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Locks the row until the transaction ends. */
export const lockAssignment = (tx: Tx, id: string): Promise<Assignment | undefined> =>
  assignments(tx).where('id', '=', id).forUpdate().executeTakeFirst()

/** The unit's leader has taken note; whoever does it where no head was known is the head from then on. */
export const acknowledge = (tx: Tx, id: string, by: StaffActor) =>
  plansDb(tx)
    .updateTable('plans.assignment')
    .set({
      acknowledged_by: by.id,
      acknowledged_by_name: by.name,
      acknowledged_at: tx.now,
      head: sql`coalesce(head, ${by.id})`,
      head_name: sql`coalesce(head_name, ${by.name})`,
      head_position: sql`coalesce(head_position, ${by.position})`,
    })
    .where('id', '=', id)
    .execute()
