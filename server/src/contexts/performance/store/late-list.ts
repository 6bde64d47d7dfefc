import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { LateAgency, LateList, LatePerson } from '../rules/late-list.ts'

export type PublishedList = {
  month: string
  version: number
  agencies: LateAgency[]
  people: LatePerson[]
  publishedByName: string
  publishedAt: Date
}

/** The next version of the month's list. Two who press at once get two versions of the same. */
export async function addLateList(tx: Tx, actor: StaffActor, month: string, list: LateList): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('performance.late_list'))`.execute(tx.db)
  const { rows } = await sql<{ version: number }>`
    insert into performance.late_list (month, version, agencies, people, published_by, published_by_name, published_at)
    select ${month}, coalesce(max(version), 0) + 1, ${JSON.stringify(list.agencies)}::jsonb, ${JSON.stringify(list.people)}::jsonb,
           ${actor.id}, ${actor.name}, ${tx.now}
    from performance.late_list where month = ${month}
    returning version`.execute(tx.db)
  return rows[0]!.version
}

/** The last version of each month, newest first; of one month when it is named. */
export async function publishedLists(read: Read, month?: string): Promise<PublishedList[]> {
  const { rows } = await sql<PublishedList>`
    select distinct on (month) month, version, agencies, people, published_by_name as "publishedByName", published_at as "publishedAt"
    from performance.late_list where ${month ?? null}::text is null or month = ${month ?? null}
    order by month desc, version desc limit 36`.execute(read.db)
  return rows
}

type Counted = { unit: string; handled: number; late: number; answered: number }

/** How many dossiers of each unit ended in the month or were late at its end, against the first promise. */
export async function countLate(
  read: Read,
  { first, last, until }: { first: string; last: string; until: Date },
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with fact as (
      select f.unit, explained_at, apologised_at,
        f.finished_on between ${first}::date and ${last}::date as finished,
        coalesce(f.first_due_at, f.due_at) < case when f.finished_on between ${first}::date and ${last}::date then f.finished_at
          else ${until}::timestamptz end as late
      from performance.dossier_fact f
      where f.submitted_on <= ${last}::date and (
        (f.finished_on between ${first}::date and ${last}::date and (f.outcome in ('resolved', 'stopped') or f.accepted_at is not null)
          and f.outcome is distinct from 'withdrawn')
        or (f.finished_at is null or f.finished_at >= ${until}::timestamptz) and least(f.first_due_at, f.due_at) < ${until}::timestamptz
          and not (f.supplement_asked_at is not null and f.supplement_asked_at < ${until}::timestamptz
                   and (f.supplement_given_at is null or f.supplement_given_at >= ${until}::timestamptz)))
    )
    select unit, count(*)::int as handled, count(*) filter (where late)::int as late,
      count(*) filter (where late and explained_at < ${until}::timestamptz and apologised_at < ${until}::timestamptz)::int as answered
    from fact group by unit having bool_or(late)`.execute(read.db)
  return rows
}
