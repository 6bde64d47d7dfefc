import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DifferenceKind } from '../rules/statement-differences.ts'
import { linkOf, messagesOf, type ToldPartner } from '../store/partner-queue.ts'

/** A message about a dossier as it stands: sent, refused for good, failed and tried again at `nextAt`, or waiting its turn. */
export type TrackedMessage = {
  dossier: string
  code: string
  procedure: string
  status: number
  at: string
  attempts: number
  sentAt: string | null
  nextAt: string
  refused: boolean
  failure: string | null
}
/** A comparison of a day, the last one there is. */
export type ComparedDay = {
  day: string
  comparedAt: string
  sent: number
  theirs: number
  waiting: number
  failure: string | null
  differences: number
}
/** How the pushing to a partner stands. */
export type QueuePage = {
  since: string | null
  answeredAt: string | null
  closedUntil: string | null
  failure: string | null
  /** Messages that wait, those refused not among them; and since when the oldest waits. */
  waiting: number
  oldestAt: string | null
  refused: number
  sentToday: number
  failed: TrackedMessage[]
  last: TrackedMessage[]
}
export type TrackingPage = QueuePage & { days: ComparedDay[] }

const shown = { failed: 100, last: 20, days: 31 }

/** How the pushing to a partner stands; everything empty before the first dossier. */
export async function queuePage(read: Read, partner: ToldPartner): Promise<QueuePage> {
  const messages = messagesOf(partner)
  const message = sql`json_build_object('dossier', m.dossier, 'code', m.code, 'procedure', m.procedure, 'status', m.status,
    'at', m.at, 'attempts', m.attempts, 'sentAt', m.sent_at, 'nextAt', m.next_at, 'refused', m.refused, 'failure', m.failure)`
  const { rows } = await sql<{ page: QueuePage }>`
    select json_build_object(
      'since', l.since, 'answeredAt', l.answered_at, 'failure', l.failure,
      'closedUntil', case when l.closed_until > ${read.now} then l.closed_until end,
      'waiting', w.count, 'oldestAt', w.oldest,
      'refused', (select count(*)::int from ${messages} where refused),
      'sentToday', (select count(*)::int from ${messages} where day = ${read.today} and sent_at is not null),
      'failed', (select coalesce(json_agg(${message} order by m.id), '[]') from (
        select * from ${messages} where refused
        union all (select * from ${messages} where sent_at is null and not refused and attempts > 0)
        order by id limit ${shown.failed}) m),
      'last', (select coalesce(json_agg(${message} order by m.sent_at desc, m.id desc), '[]') from (
        select * from ${messages} where sent_at is not null order by sent_at desc, id desc limit ${shown.last}) m)
    ) as page
    from (select count(*)::int as count, min(at) as oldest from ${messages}
          where sent_at is null and not refused) w
    left join ${linkOf(partner)} l on true`.execute(read.db)
  return rows[0]!.page
}

/** The same of the monitoring system, with the days that were compared. */
export async function trackingPage(read: Read): Promise<TrackingPage> {
  const { rows } = await sql<ComparedDay>`
    select c.day::text as day, to_json(c.compared_at) #>> '{}' as "comparedAt", c.sent, c.theirs, c.waiting, c.failure,
      (select count(*)::int from integrations.emc_difference d where d.comparison = c.id) as differences
    from (select distinct on (day) * from integrations.emc_comparison order by day desc, id desc limit ${shown.days}) c
    order by c.day desc`.execute(read.db)
  return { ...(await queuePage(read, 'emc')), days: rows }
}

export type ComparisonPage = ComparedDay & {
  listed: {
    kind: DifferenceKind
    procedure: string
    status: number | null
    code: string | null
    ours: number | null
    theirs: number | null
  }[]
}

/** The last comparison of a day with its differences, at most 1,000 of them; undefined when there is none. */
export async function comparisonPage(read: Read, day: PlainDate): Promise<ComparisonPage | undefined> {
  const { rows } = await sql<{ page: ComparisonPage }>`
    select json_build_object('day', c.day, 'comparedAt', c.compared_at, 'sent', c.sent, 'theirs', c.theirs,
      'waiting', c.waiting, 'failure', c.failure,
      'differences', (select count(*)::int from integrations.emc_difference d where d.comparison = c.id),
      'listed', (select coalesce(json_agg(json_build_object('kind', d.kind, 'procedure', d.procedure, 'status', d.status,
          'code', d.code, 'ours', d.ours, 'theirs', d.theirs) order by d.no), '[]')
        from (select * from integrations.emc_difference where comparison = c.id order by no limit 1000) d)) as page
    from integrations.emc_comparison c where c.day = ${day} order by c.id desc limit 1`.execute(read.db)
  return rows[0]?.page
}
