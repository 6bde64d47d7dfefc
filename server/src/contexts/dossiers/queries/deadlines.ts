import { type RawBuilder, sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, toInstant } from '../../../kernel/values/vietnam-time.ts'
import { fieldsOf } from '../../catalogue/index.ts'
import { overseenUnits, staffNames, unitNames, unitsBelow } from '../../organisation/index.ts'
import { pageSize } from '../rules/queue.ts'

export const deadlineGroups = ['unit', 'field', 'person'] as const
export type DeadlineGroup = (typeof deadlineGroups)[number]

export type DeadlineCounts = {
  open: number
  soon: number
  late: number
  /** Late ones that nobody has both explained and apologised for. */
  unanswered: number
  /** Late ones whose delay was explained on the day before they were due, or earlier. */
  explainedInTime: number
}
export type DeadlineLine = DeadlineCounts & { id: string; name: Text; unit: string | null }
export type Deadlines = { total: DeadlineCounts; lines: DeadlineLine[] }

/** A late dossier that lacks its explanation or its apology. */
export type Unanswered = {
  id: string
  code: string
  unit: Text
  procedure: Text
  holder: string | null
  dueAt: Date
  lacks: 'explanation' | 'apology'
}

/** What the actor looks after, or the named unit of it with everything below. */
async function scopeOf(read: Read, actor: StaffActor, unit?: string): Promise<RawBuilder<unknown>> {
  if (!actor.roles.some((role) => role === 'leader' || role === 'supervisor')) throw kernelErrors.notAllowed()
  const overseen = await overseenUnits(read, actor.unit)
  if (unit && overseen && !overseen.includes(unit)) throw kernelErrors.notAllowed()
  const units = unit ? await unitsBelow(read, [unit]) : overseen
  return units ? sql`w.unit = any(${units}::text[])` : sql`true`
}

/** The open dossiers of the units at their first open step; those that wait to be handed over owe nothing more. */
const running = (read: Read, scope: RawBuilder<unknown>) => sql`
  select distinct on (w.dossier) w.dossier, w.unit, w.procedure, w.assignee, w.code, w.until, w.paused,
    not w.paused and w.until < ${read.now} as late,
    not w.paused and w.until >= ${read.now} and w.warn_at < ${read.now} as soon
  from dossiers.waiting w
  where w.handling and w.place <> 'returning' and ${scope}
  order by w.dossier, w.seq`

const answered = sql`exists (select from dossiers.delay y where y.dossier = r.dossier and y.granted)`

/**
 * How the running dossiers stand by unit, by field or by who holds them, in what the actor looks after: a leader's or supervisor's
 * own unit and those below it, the whole province for its office.
 */
export const deadlines = (
  app: App,
  actor: StaffActor,
  { by, unit }: { by: DeadlineGroup; unit?: string | undefined },
): Promise<Deadlines> =>
  app.read(actor, async (read) => {
    const scope = await scopeOf(read, actor, unit)
    const key = { unit: sql`r.unit`, field: sql`r.procedure`, person: sql`r.assignee::text` }[by]
    const { rows } = await sql<DeadlineCounts & { key: string | null; unit: string | null }>`
      select ${key} as key, ${by === 'person' ? sql`r.unit` : sql`null`} as unit, count(*)::int as open,
        count(*) filter (where r.soon)::int as soon, count(*) filter (where r.late)::int as late,
        count(*) filter (where r.late and not ${answered})::int as unanswered,
        count(*) filter (where r.late and exists (select from dossiers.delay y where y.dossier = r.dossier
          and (y.explained_at at time zone 'Asia/Ho_Chi_Minh')::date < (y.due_at at time zone 'Asia/Ho_Chi_Minh')::date))::int
          as "explainedInTime"
      from (${running(read, scope)}) r group by 1, 2`.execute(read.db)
    const name = await namer(read, by, rows)
    const lines = new Map<string, DeadlineLine>()
    for (const row of rows) {
      const named = name(row)
      const before = lines.get(named.id)
      lines.set(named.id, before ? { ...before, ...add(before, row) } : { ...named, ...add(nothing, row) })
    }
    const sorted = [...lines.values()].sort((a, b) => b.late - a.late || b.soon - a.soon || b.open - a.open)
    return { total: rows.reduce(add, nothing), lines: sorted }
  })

const nothing: DeadlineCounts = { open: 0, soon: 0, late: 0, unanswered: 0, explainedInTime: 0 }
const add = (a: DeadlineCounts, b: DeadlineCounts): DeadlineCounts => ({
  open: a.open + b.open,
  soon: a.soon + b.soon,
  late: a.late + b.late,
  unanswered: a.unanswered + b.unanswered,
  explainedInTime: a.explainedInTime + b.explainedInTime,
})

type Key = { key: string | null; unit: string | null }
const nobody: Text = { vi: 'Chưa giao', en: 'Not assigned' }
const unknown: Text = { vi: 'Chưa rõ lĩnh vực', en: 'Unknown field' }

/** How the keys of the groups are called; procedures of one field come together. */
async function namer(read: Read, by: DeadlineGroup, rows: readonly Key[]) {
  const keys = rows.flatMap(({ key }) => key ?? [])
  if (by === 'field') {
    const fields = await fieldsOf(read, keys)
    return ({ key }: Key) => {
      const field = fields.get(key ?? '')
      return { id: field ?? '', name: field ? { vi: field, en: field } : unknown, unit: null }
    }
  }
  const unitName = await unitNames(read, read.today)
  if (by === 'unit') return ({ key }: Key) => ({ id: key ?? '', name: unitName(key ?? ''), unit: null })
  const names = await staffNames(read, keys)
  return ({ key, unit }: Key) => {
    const person = key && names.get(key)
    return {
      id: `${unit} ${key ?? ''}`,
      name: person ? { vi: person, en: person } : nobody,
      unit: unitName(unit ?? '').vi,
    }
  }
}

/** The late dossiers that nobody has both explained and apologised for, longest late first; one page. */
export const unanswered = (
  app: App,
  actor: StaffActor,
  { unit, page = 1 }: { unit?: string | undefined; page?: number },
): Promise<{ items: Unanswered[]; total: number; pageSize: number }> =>
  app.read(actor, async (read) => {
    const scope = await scopeOf(read, actor, unit)
    const { rows } = await sql<{
      id: string
      code: string
      unit: string
      procedureVi: string
      procedureEn: string
      assignee: string | null
      dueAt: Date
      lacks: Unanswered['lacks']
      total: number
    }>`
      select d.id, d.code, r.unit, d.procedure_vi as "procedureVi", d.procedure_en as "procedureEn", r.assignee,
        r.until as "dueAt", count(*) over ()::int as total,
        case when exists (select from dossiers.delay y where y.dossier = d.id) then 'apology' else 'explanation' end as lacks
      from (${running(read, scope)}) r join dossiers.dossier d on d.id = r.dossier
      where r.late and not ${answered}
      order by r.until, d.code limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(read.db)
    const unitName = await unitNames(read, read.today)
    const names = await staffNames(
      read,
      rows.flatMap(({ assignee }) => assignee ?? []),
    )
    return {
      total: rows[0]?.total ?? 0,
      pageSize,
      items: rows.map(({ id, code, unit: at, procedureVi, procedureEn, assignee, dueAt, lacks }) => ({
        ...{ id, code, dueAt, lacks },
        unit: unitName(at),
        procedure: { vi: procedureVi, en: procedureEn },
        holder: assignee ? (names.get(assignee) ?? null) : null,
      })),
    }
  })

/** A dossier that is due later today. */
export type DueToday = Omit<Unanswered, 'lacks'>
const shownToday = 12

/** What is still due today, the next first: as many as a leader can ring about, and how many there are by when. */
export const dueToday = (
  app: App,
  actor: StaffActor,
  { unit }: { unit?: string | undefined },
): Promise<{ total: number; last: Date | null; items: DueToday[] }> =>
  app.read(actor, async (read) => {
    const scope = await scopeOf(read, actor, unit)
    const midnight = toInstant({ date: addDays(read.today, 1), time: 0 })
    const { rows } = await sql<{
      id: string
      code: string
      unit: string
      procedureVi: string
      procedureEn: string
      assignee: string | null
      dueAt: Date
      total: number
      last: Date
    }>`
      select d.id, d.code, r.unit, d.procedure_vi as "procedureVi", d.procedure_en as "procedureEn", r.assignee,
        r.until as "dueAt", count(*) over ()::int as total, max(r.until) over () as last
      from (${running(read, scope)}) r join dossiers.dossier d on d.id = r.dossier
      where not r.paused and r.until >= ${read.now} and r.until < ${midnight}
      order by r.until, d.code limit ${shownToday}`.execute(read.db)
    const unitName = await unitNames(read, read.today)
    const names = await staffNames(
      read,
      rows.flatMap(({ assignee }) => assignee ?? []),
    )
    return {
      total: rows[0]?.total ?? 0,
      last: rows[0]?.last ?? null,
      items: rows.map(({ id, code, unit: at, procedureVi, procedureEn, assignee, dueAt }) => ({
        ...{ id, code, dueAt },
        unit: unitName(at),
        procedure: { vi: procedureVi, en: procedureEn },
        holder: assignee ? (names.get(assignee) ?? null) : null,
      })),
    }
  })
