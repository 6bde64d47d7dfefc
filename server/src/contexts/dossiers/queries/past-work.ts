import { type Answers, type Channel, processFor } from '@mot-cua/form-engine'
import type { PastWork } from '@mot-cua/form-engine/definition'
import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type WorkingCalendar, workingTimeBetween } from '../../../kernel/values/working-time.ts'
import { definitionOf } from '../../forms/index.ts'
import { calendarOf } from '../../organisation/index.ts'

type Wanted = { procedure: string; from: PlainDate; to: PlainDate; unit: string | null; most: number }
type Span = { from: string; to: string | null }
type Finished = {
  code: string
  service: string
  process: string
  channel: Channel
  cases: string[]
  answers: Answers
  lines: (Span & { no: number; unit: string; decision: string | null })[]
  pauses: Span[]
}

/**
 * Dossiers of a procedure that were handed in on days of the period (both included) and have their result, the latest first, with
 * the working time that each of their steps took at the hours of its office, without the time for supplements; nobody's name.
 */
export async function pastWork(read: Read, wanted: Wanted): Promise<(PastWork & { cases: string[] })[]> {
  const calendars = new Map<string, WorkingCalendar>()
  const works: (PastWork & { cases: string[] })[] = []
  for (const { lines, pauses, ...dossier } of await finishedDossiers(read, wanted)) {
    const { process: processes } = await definitionOf(read, dossier.service)
    const process =
      processes.find(({ id }) => id === dossier.process) ?? processFor(processes, dossier.cases)!
    const hours = new Map<number, { hours: number; decision: string | null }>()
    for (const { no, unit, decision, ...span } of lines) {
      const calendar = calendars.get(unit) ?? (await calendarOf(read, unit))
      calendars.set(unit, calendar)
      const before = hours.get(no)
      hours.set(no, {
        hours: (before?.hours ?? 0) + workedHours(span, pauses, calendar),
        decision: decision ?? before?.decision ?? null,
      })
    }
    works.push({ ...dossier, process, work: [...hours].map(([no, one]) => ({ no, ...one })) })
  }
  return works
}

function workedHours({ from, to }: Span, pauses: readonly Span[], calendar: WorkingCalendar): number {
  const [begun, ended] = [new Date(from), new Date(to!)]
  const paused = pauses.reduce((sum, pause) => {
    const start = Math.max(begun.getTime(), Date.parse(pause.from))
    const end = Math.min(ended.getTime(), pause.to ? Date.parse(pause.to) : ended.getTime())
    return end > start ? sum + workingTimeBetween(new Date(start), new Date(end), calendar) : sum
  }, 0)
  return (workingTimeBetween(begun, ended, calendar) - paused) / 3_600_000
}

async function finishedDossiers(
  read: Read,
  { procedure, from, to, unit, most }: Wanted,
): Promise<Finished[]> {
  const midnight = (day: PlainDate) => sql`(${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`
  const { rows } = await sql<Finished>`
    select d.code, d.service, d.process, d.channel, d.cases, d.answers,
      (select coalesce(jsonb_agg(jsonb_build_object('no', s.no, 'unit', s.unit, 'decision', s.decision,
         'from', s.started_at, 'to', s.finished_at) order by s.seq), '[]')
       from dossiers.step s where s.dossier = d.id and s.finished_at is not null) as lines,
      case when d.supplements = 0 then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('from', p.requested_at, 'to', p.answered_at)), '[]')
        from dossiers.supplement p where p.dossier = d.id) end as pauses
    from dossiers.dossier d
    where d.procedure = ${procedure} and d.submitted_at >= ${midnight(from)}
      and d.submitted_at < ${midnight(to)} + interval '1 day'
      and d.status in ('resolved', 'returned') and (${unit}::text is null or d.unit = ${unit})
    order by d.submitted_at desc limit ${most}`.execute(read.db)
  return rows
}
