import { sql } from 'kysely'
import type { Read } from '../../../../kernel/app.ts'
import type { Period } from '../../rules/period.ts'
import type { Alike } from '../rules/assess-unit.ts'

/**
 * What each unit decided in the period, as known now: dossiers that went alike, counted. A dossier is decided when it is resolved, or
 * refused after it was accepted; days are compared as the reports do, by date. Its cost grows with the dossiers of the period.
 */
export async function decidedAlike(read: Read, { from, to }: Period): Promise<(Alike & { unit: string })[]> {
  const { rows } = await sql<Alike & { unit: string }>`
    select unit, sign(ended_on - due_on)::int as lateness, supplements, channel = 'online' as online, not helped as alone, count(*)::int as count
    from (
      select f.unit, f.channel, f.ended_on, told.*
      from performance.dossier_fact f, lateral (
        select (max(h ->> 'due') filter (where h ->> 'is' in ('resolved', 'refused')))::timestamptz at time zone 'Asia/Ho_Chi_Minh' as due_at,
          least(count(*) filter (where h ->> 'is' = 'supplement-asked'), 2)::int as supplements,
          coalesce(bool_or(h ->> 'is' = 'assisted' or h ->> 'assisted' = 'true'), false) as helped
        from jsonb_array_elements(f.timeline) h
      ) told
      where f.ended_on between ${from} and ${to} and f.outcome in ('resolved', 'refused') and f.accepted_at is not null and f.unit is not null
    ) decided, lateral (select due_at::date as due_on) due
    group by 1, 2, 3, 4, 5`.execute(read.db)
  return rows
}
