import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

/** How a procedure in force stands on a day, in everything that plans ask of the catalogue. */
export type ProcedureStanding = {
  code: string
  field: string
  tiers: Tier[]
  /** The agency responsible for its field at the province; and the only units that receive it, empty for all of its tiers. */
  responsible: string | null
  receivers: string[]
  level: ServiceLevel
  onNationalPortal: boolean
  /** What the last approved review found it eligible for; null when none was approved. */
  reviewed: ServiceLevel | null
  /** Something is to be paid, as its record says. */
  hasFee: boolean
  /** It is handed in on an interactive form here, where what is due is paid online. */
  hasForm: boolean
  /** The sources its form is filled from. */
  filledFrom: string[]
  reengineered: boolean
  /** Whether it says the same as the national database; null when they were never compared. */
  sameAsNational: boolean | null
  groups: string[]
}

/** Every procedure in force on the day, in the order of codes. */
export async function procedureStandings(read: Read, onDate: PlainDate): Promise<ProcedureStanding[]> {
  const { rows } = await sql<ProcedureStanding>`
    select v.procedure as code, v.field, v.tiers, r.unit as responsible,
      array(select unit from catalogue.receiver c where c.procedure = v.procedure and ${holds('c', onDate)} order by unit) as receivers,
      ${levelIn('v', 's', 'o')} as level, coalesce(o.on_national_portal, false) as "onNationalPortal", w.level as reviewed,
      jsonb_path_exists(v.content, '$.channels[*].times[*].fees[*] ? (@.amount > 0 || @.amount == null)') as "hasFee",
      s.id is not null as "hasForm",
      coalesce(jsonb_path_query_array(s.definition, '$.form.**.prefill[*].source'), '[]') as "filledFrom",
      exists (select from catalogue.reengineering e where e.procedure = v.procedure and e.approved_at is not null
              and e.approved_at < (${onDate}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') as reengineered,
      case when n.annulled then false when c.procedure is not null and c.version = v.id then c.differences = '[]' end as "sameAsNational",
      array(select m.group_id from catalogue.group_member m where m.procedure = v.procedure and ${holds('m', onDate)} order by 1) as groups
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
    left join catalogue.offer o on ${provinceOffer('o', 'v', onDate)}
    left join catalogue.responsibility r on r.field = v.field and r.tier = 'province' and ${holds('r', onDate)}
    left join catalogue.national_record n on n.procedure = v.procedure
    left join catalogue.national_comparison c on c.procedure = v.procedure and c.fingerprint = n.fingerprint
    left join lateral (
      select e.level from catalogue.review_entry e
      join catalogue.review_decision d on d.campaign = e.campaign and d.state = 'issued' and d.effective_on <= ${onDate}::date
      where e.procedure = v.procedure order by d.effective_on desc limit 1
    ) w on true
    where ${holds('v', onDate)}
    order by v.procedure`.execute(read.db)
  return rows
}

/** How many services each list names on the day, by group; some have no procedure in the catalogue. */
export async function groupSizes(read: Read, onDate: PlainDate): Promise<Map<string, number>> {
  const { rows } = await sql<{ group: string; members: number }>`
    select m.group_id as "group", count(*)::int as members from catalogue.group_member m
    where ${holds('m', onDate)} group by 1`.execute(read.db)
  return new Map(rows.map(({ group, members }) => [group, members]))
}
