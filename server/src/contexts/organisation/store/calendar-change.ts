import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { CalendarDefinition, Certainty } from '../rules/calendar.ts'
import { type CalendarDraft, issuedDays, issuedHours } from '../rules/calendar-draft.ts'
import type { CalendarLayers, Decision, IssuedDay, IssuedHours } from '../rules/calendar-layers.ts'
import { everHeld, holds } from './tables.ts'

/** The unit as it is on the day; one that has ended as it last was. */
const lastVersion = (id: ReturnType<typeof sql>, today: string) => sql`
  select v.unit as id, v.parent, v.calendar from organisation.unit_version v
  where v.unit = ${id} and ${everHeld('v')} and v.valid_from <= ${today}
  order by v.valid_from desc limit 1`

/** The unit, then each unit above it, as `up (id, height)`. */
const pathUp = (unit: string, today: string) => sql`
  up as (
    select unit.*, 0 as height from (${lastVersion(sql`${unit}`, today)}) unit
    union all
    select above.*, up.height + 1 from up join lateral (${lastVersion(sql`up.parent`, today)}) above on true
  )`

/** What the unit's calendar is made of today, in one statement; undefined for a unit without a calendar. */
export async function layersOf(read: Read, unit: string): Promise<CalendarLayers | undefined> {
  const { rows } = await sql<CalendarLayers>`
    with recursive ${pathUp(unit, read.today)}
    select c.definition, array(select id from up order by height) as path,
      (select coalesce(jsonb_agg(day order by seq), '[]') from (
         select distinct on (d.date) g.seq, jsonb_build_object('date', d.date, 'kind', d.kind, 'decision', g.decision,
           'sure', g.sure, 'reason', jsonb_build_object('vi', d.reason_vi, 'en', d.reason_en)) as day
         from organisation.calendar_day d join organisation.calendar_change g on g.id = d.change
         where d.calendar = c.id order by d.date, g.seq desc) days) as days,
      (select coalesce(jsonb_agg(jsonb_build_object('unit', h.unit, 'from', h.valid_from, 'hours', h.hours)
                                 order by h.valid_from, g.seq), '[]')
       from up join organisation.unit_hours h on h.unit = up.id
       join organisation.calendar_change g on g.id = h.change) as hours
    from up
    join lateral (select id, definition from organisation.calendar
                  where id = up.calendar and valid_from <= ${read.today}
                  order by valid_from desc, issued desc limit 1) c on true
    where up.height = 0`.execute(read.db)
  return rows[0]
}

/** The calendar that the unit keeps, and the root above it; undefined for an unknown unit. */
export async function calendarOfUnit(
  read: Read,
  unit: string,
): Promise<{ calendar: string; root: string; path: string[] } | undefined> {
  const { rows } = await sql<{ calendar: string; root: string; path: string[] }>`
    with recursive ${pathUp(unit, read.today)}
    select calendar, (select id from up order by height desc limit 1) as root,
           array(select id from up order by height) as path
    from up where height = 0`.execute(read.db)
  return rows[0]
}

/** The units and everything below them. */
export async function unitsBelow(read: Read, units: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive tree as (
      select distinct on (v.unit) v.unit as id, v.parent from organisation.unit_version v
      where ${everHeld('v')} and v.valid_from <= ${read.today} order by v.unit, v.valid_from desc
    ), down as (
      select id from tree where id = any(${[...units]}::text[])
      union
      select below.id from down join tree below on below.parent = down.id
    )
    select id from down order by id`.execute(read.db)
  return rows.map(({ id }) => id)
}

export async function rootUnit(read: Read): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select v.unit as id from organisation.unit_version v
    where v.parent is null and ${holds('v', read.today)} order by v.unit limit 1`.execute(read.db)
  return rows[0]?.id
}

/** What was issued of the hours of these units, earliest first day first. */
export async function hoursIssuedFor(read: Read, units: readonly string[]): Promise<IssuedHours[]> {
  const { rows } = await sql<IssuedHours>`
    select h.unit, h.valid_from as "from", h.hours
    from organisation.unit_hours h join organisation.calendar_change g on g.id = h.change
    where h.unit = any(${[...units]}::text[]) order by h.valid_from, g.seq`.execute(read.db)
  return rows
}

/** Changes of one calendar are issued one after the other. */
export const lockCalendar = (tx: Tx, calendar: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`organisation.calendar ${calendar}`}, 0))`.execute(
    tx.db,
  )

/** Keeps what was issued, in one statement, and returns its id. */
export async function addCalendarChange(
  tx: Tx,
  calendar: string,
  draft: CalendarDraft,
  by: { id: string; name: string },
): Promise<string> {
  const id = randomUUID()
  await sql`
    with change as (
      insert into organisation.calendar_change (id, calendar, decision, sure, reason, past_reason, issued_at, issued_by,
                                                issued_by_name)
      values (${id}, ${calendar}, ${JSON.stringify(draft.decision)}::jsonb, ${draft.sure}, ${draft.reason.trim()},
              ${draft.pastReason?.trim() || null}, ${tx.now}, ${by.id}, ${by.name})
    ), days as (
      insert into organisation.calendar_day (change, calendar, date, kind, reason_vi, reason_en)
      select ${id}, ${calendar}, date, kind, reason ->> 'vi', reason ->> 'en'
      from jsonb_to_recordset(${JSON.stringify(issuedDays(draft))}::jsonb) as day (date date, kind text, reason jsonb)
    )
    insert into organisation.unit_hours (change, unit, valid_from, hours)
    select ${id}, unit, "from", nullif(hours, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(issuedHours(draft))}::jsonb) as held (unit text, "from" date, hours jsonb)
  `.execute(tx.db)
  return id
}

/** Keeps that the shipped calendar was replaced, so that due moments can be counted again with a reason. */
export async function addShippedChange(tx: Tx, definition: CalendarDefinition): Promise<string> {
  const id = randomUUID()
  await sql`
    insert into organisation.calendar_change (id, calendar, decision, sure, reason, issued_at, issued_by, issued_by_name)
    values (${id}, ${definition.id}, null, 'practice', 'Lịch đi kèm phần mềm được nạp lại', ${tx.now}, ${tx.actor.id},
            ${tx.actor.id})`.execute(tx.db)
  return id
}

export type CalendarChange = {
  id: string
  calendar: string
  decision: Decision | null
  sure: Certainty
  reason: string
  pastReason: string | null
  issuedAt: Date
  issuedBy: string
  days: IssuedDay[]
  hours: IssuedHours[]
}

const changes = (where: ReturnType<typeof sql>) => sql<CalendarChange>`
  select g.id, g.calendar, g.decision, g.sure, g.reason, g.past_reason as "pastReason", g.issued_at as "issuedAt",
         g.issued_by_name as "issuedBy",
    (select coalesce(jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'decision', g.decision, 'sure', g.sure,
              'reason', jsonb_build_object('vi', d.reason_vi, 'en', d.reason_en)) order by d.date), '[]')
     from organisation.calendar_day d where d.change = g.id) as days,
    (select coalesce(jsonb_agg(jsonb_build_object('unit', h.unit, 'from', h.valid_from, 'hours', h.hours)
                               order by h.valid_from, h.unit), '[]')
     from organisation.unit_hours h where h.change = g.id) as hours
  from organisation.calendar_change g
  where ${where} order by g.seq desc limit 200`

/** What was issued of a calendar here, latest first. */
export const changesOf = async (read: Read, calendar: string): Promise<CalendarChange[]> =>
  (await changes(sql`g.calendar = ${calendar} and g.decision is not null`).execute(read.db)).rows

export const changesById = async (read: Read, ids: readonly string[]): Promise<CalendarChange[]> =>
  (await changes(sql`g.id = any(${[...ids]}::uuid[])`).execute(read.db)).rows

/** Changes whenever anything is issued, so that what was read before can be kept until then. */
export async function calendarEdition(read: Read): Promise<string> {
  const { rows } = await sql<{ edition: string }>`
    select coalesce(max(seq), 0)::text as edition from organisation.calendar_change`.execute(read.db)
  return rows[0]!.edition
}
