import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { recomputeDue } from '../src/contexts/dossiers/rules/recompute-due.ts'
import type { TimeLimit } from '../src/contexts/dossiers/rules/time-limit.ts'
import type { WorkingCalendar } from '../src/kernel/values/working-time.ts'

const hour = 3_600_000
const minutesBack = 5 * 24 * 60

export type Made = { received: Date; limit: TimeLimit; pauses: { from: Date; to: Date | null }[] }

/** Dossiers of the last five days, earliest first; one in ten was stopped, every third of these still is. */
function drawDossier(n: number, { count, now }: { count: number; now: Date }): Made {
  const received = new Date(now.getTime() - Math.ceil(minutesBack * (1 - n / (count + 1))) * 60_000)
  const limit: TimeLimit = { time: 8 + (n % 8), unit: 'working-day' }
  if (n % 10 !== 0) return { received, limit, pauses: [] }
  const from = new Date(received.getTime() + hour)
  const to = n % 30 === 0 ? null : new Date(Math.min(from.getTime() + 5 * hour, now.getTime()))
  return { received, limit, pauses: [{ from, to }] }
}

/** Writes `count` running dossiers of as many people over the 75 communes, each promised what the calendar says today. */
export async function makeDossiers(
  db: Kysely<{}>,
  { count, now, calendar, service }: { count: number; now: Date; calendar: WorkingCalendar; service: string },
): Promise<Map<string, Made>> {
  const made = new Map<string, Made>()
  for (let begin = 0; begin < count; begin += 5000) {
    const rows = Array.from({ length: Math.min(5000, count - begin) }, (_, index) => {
      const n = begin + index
      const dossier = drawDossier(n, { count, now })
      const id = randomUUID()
      made.set(id, dossier)
      const { due, remaining } = recomputeDue(dossier, calendar)
      const unit = `H52.${40 + (n % 75)}`
      const [pause] = dossier.pauses
      return {
        id,
        n,
        unit,
        person: randomUUID(),
        started: dossier.received,
        due: due.at,
        because: due.explanation,
        limit: dossier.limit,
        status: remaining === null ? 'submitted' : 'awaiting-supplement',
        remaining,
        pause: pause ?? null,
      }
    })
    await writeDossiers(db, rows, service)
  }
  await sql`vacuum analyze`.execute(db)
  return made
}

const writeDossiers = (db: Kysely<{}>, rows: readonly object[], service: string) =>
  sql`
    with new as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, n int, unit text, person uuid,
        started timestamptz, due timestamptz, because jsonb, "limit" jsonb, status text, remaining bigint, pause jsonb)
    ), people as (
      insert into identity.person (id, identity_number, name, birth_date, gender, phone, account_level, created_at, updated_at)
      select person, '000' || lpad(n::text, 9, '0'), 'LÒ VĂN MINH', '1990-01-01', '1', '09000' || lpad((n % 100000)::text, 5, '0'),
             2, started, started from new
    ), dossiers as (
      insert into dossiers.dossier (id, code, procedure, procedure_vi, procedure_en, service, process, channel, unit, desk, applicant,
        applicant_name, answers, origins, corrections, cases, fee, delivery, status, submitted_at, started_at, due_at,
        due_because, warn_at, escalate_at, time_limit, paused_at, remaining_ms, supplements)
      select id, unit || '-261120-' || n, '1.001193', 'Đăng ký khai sinh', 'Birth registration', ${service}, '', 'online', unit,
        unit || '.01', person, 'LÒ VĂN MINH', jsonb_build_object('child-name', repeat('LÒ MINH AN ', 200)), '{}', '{}', '{}', 0,
        'electronic', status, started, started, due, because, due, due, "limit",
        case when remaining is not null then (pause ->> 'from')::timestamptz end, remaining, (pause is not null)::int from new
    ), steps as (
      insert into dossiers.step (dossier, seq, no, role, unit, started_at, due_at)
      select id, 1, 1, 'clerk', unit || '.01', started, due from new
    )
    insert into dossiers.supplement (dossier, no, requested_by, requested_at, items, message, answered_at)
    select id, 1, 'x', (pause ->> 'from')::timestamptz, '[]', 'x', (pause ->> 'to')::timestamptz from new
    where pause is not null`.execute(db)
