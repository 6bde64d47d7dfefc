import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Plan } from '../rules/plan-document.ts'

/** A plan as one of its versions says it. */
export type PlanVersion = Plan & {
  version: number
  lead: string | null
  signer: string | null
  holdsFrom: PlainDate
  /** Why it was amended; null for the first version. */
  reason: string | null
  issuedByName: string | null
}

/**
 * A plan with its targets and tasks, in one statement: the version of the number, else the one that held on the day, before the
 * first day of all the first one. Undefined when there is none.
 */
export async function planContent(
  read: Read,
  code: string,
  { at, version = null }: { at: PlainDate; version?: number | null | undefined },
): Promise<PlanVersion | undefined> {
  const { rows } = await sql<PlanVersion>`
    select p.code, p.province, p.lead, v.no as version, v.number, v.issued, v.signer, v.holds_from as "holdsFrom", v.reason,
      v.issued_by_name as "issuedByName", v.year, v.title_vi as "titleVi", v.title_en as "titleEn", v.tiers,
      v.legal_bases as "legalBases", v.reporting, v.baseline,
      (select coalesce(json_agg(to_jsonb(t) - '{plan,version,position}'::text[] order by position), '[]')
       from plans.target t where t.plan = p.code and t.version = v.no) as targets,
      (select coalesce(json_agg(to_jsonb(t) - '{plan,version,position}'::text[] order by position), '[]')
       from plans.task t where t.plan = p.code and t.version = v.no) as tasks
    from plans.plan p join plans.version v on v.plan = p.code
    where p.code = ${code} and (${version}::int is null or v.no = ${version}::int)
    order by v.holds_from <= ${at}::date desc, case when v.holds_from <= ${at}::date then -v.no else v.no end
    limit 1`.execute(read.db)
  return rows[0]
}
