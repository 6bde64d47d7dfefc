import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { heirsOn, predecessorsOn, successorOn } from '../rules/succession.ts'
import { successionsUntil } from './succession.ts'

/** A unit or desk that has ended and was succeeded. */
export type EndedUnit = {
  unit: string
  /** Where what was begun goes on today. */
  main: string
  /** Every unit that took over a part of it and stands today, the main one first. */
  heirs: string[]
  /** The decision by which it ended; null when that came with the data of the province. */
  decision: { number: string; issuedOn: PlainDate } | null
}

/** Every unit that has ended by today and was succeeded; some hundreds in the history of a province. */
export async function endedUnits(read: Read): Promise<EndedUnit[]> {
  const [successions, { rows }] = await Promise.all([
    successionsUntil(read, read.today),
    sql<{ unit: string; number: string | null; issuedOn: PlainDate | null }>`
      select s.predecessor as unit, r.decision_number as number, r.decision_issued_on as "issuedOn"
      from organisation.succession s join organisation.unit u on u.id = s.predecessor and u.valid_to <= ${read.today}::date
      left join organisation.reorganisation r on r.id = s.reorganisation
      where s.is_main and s.on_date <= ${read.today}::date`.execute(read.db),
  ])
  return rows.map(({ unit, number, issuedOn }) => ({
    unit,
    main: successorOn(unit, successions, read.today),
    heirs: heirsOn(unit, successions, read.today),
    decision: number !== null && issuedOn !== null ? { number, issuedOn } : null,
  }))
}

/** Whether one of the units has ended by today; one look-up by key, for the path of every move. */
export async function hasEnded(read: Read, units: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select exists (select from organisation.unit where id = any(${units}::text[]) and valid_to <= ${read.today}::date) as ended
  `.execute(read.db)
  return rows[0]?.ended ?? false
}

/** The units together with those whose work came to them wholly by the day: whose figures count with theirs and nowhere else. */
export async function withPredecessors(
  read: Read,
  units: readonly string[],
  date: PlainDate,
): Promise<string[]> {
  const before = await predecessorsOf(read, units, date)
  return [...new Set([...units, ...[...before.values()].flat()])]
}

/** For each of the units, those whose work came to it wholly by the day. */
export async function predecessorsOf(
  read: Read,
  units: readonly string[],
  date: PlainDate,
): Promise<Map<string, string[]>> {
  const successions = await successionsUntil(read, date)
  return new Map(
    units.map((unit) => [
      unit,
      predecessorsOn(unit, successions, date)
        .filter(({ wholly }) => wholly)
        .map(({ predecessor }) => predecessor),
    ]),
  )
}
