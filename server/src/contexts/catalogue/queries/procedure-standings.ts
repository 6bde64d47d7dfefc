import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

/** How a procedure in force stands on a day, in everything that plans ask of the catalogue. */
export type ProcedureStanding = {
  code: string
  name: string
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

/** Days whose standings are remembered: those that pages of figures ask for over and over. */
const mostDays = 50
const remembered = new Map<string, Promise<readonly ProcedureStanding[]>>()

/** Every procedure in force on the day, in the order of codes; read anew after each change of the catalogue. */
export async function procedureStandings(
  read: Read,
  onDate: PlainDate,
): Promise<readonly ProcedureStanding[]> {
  const { rows } = await sql<{ stamp: string }>`select stamp from catalogue.standing_stamp`.execute(read.db)
  const key = `${onDate} ${rows[0]!.stamp}`
  const known = remembered.get(key)
  if (known) return known
  const asked = standingsOn(read, onDate)
  remembered.set(key, asked)
  asked.catch(() => remembered.delete(key))
  const [oldest] = remembered.keys()
  if (remembered.size > mostDays && oldest) remembered.delete(oldest)
  return asked
}

async function standingsOn(read: Read, onDate: PlainDate): Promise<ProcedureStanding[]> {
  const { rows } = await sql<ProcedureStanding>`
    with received as (
      select procedure, array_agg(unit order by unit) as units from catalogue.receiver c where ${holds('c', onDate)} group by 1
    ), grouped as (
      select procedure, array_agg(group_id order by group_id) as ids from catalogue.group_member m where ${holds('m', onDate)} group by 1
    ), simpler as (
      select distinct procedure from catalogue.reengineering
      where approved_at < (${onDate}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    ), reviewed as (
      select distinct on (e.procedure) e.procedure, e.level from catalogue.review_entry e
      join catalogue.review_decision d on d.campaign = e.campaign and d.state = 'issued' and d.effective_on <= ${onDate}::date
      order by e.procedure, d.effective_on desc
    )
    select v.procedure as code, v.name, v.field, v.tiers, r.unit as responsible, coalesce(c.units, '{}') as receivers,
      ${levelIn('v', 's', 'o')} as level, coalesce(o.on_national_portal, false) as "onNationalPortal", w.level as reviewed,
      v.has_fee as "hasFee", s.id is not null as "hasForm", coalesce(s.filled_from, '[]') as "filledFrom",
      e.procedure is not null as reengineered,
      case when n.annulled then false when k.procedure is not null and k.version = v.id then k.differences = '[]' end as "sameAsNational",
      coalesce(m.ids, '{}') as groups
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
    left join catalogue.offer o on ${provinceOffer('o', 'v', onDate)}
    left join catalogue.responsibility r on r.field = v.field and r.tier = 'province' and ${holds('r', onDate)}
    left join catalogue.national_record n on n.procedure = v.procedure
    left join catalogue.national_comparison k on k.procedure = v.procedure and k.fingerprint = n.fingerprint
    left join received c on c.procedure = v.procedure
    left join grouped m on m.procedure = v.procedure
    left join simpler e on e.procedure = v.procedure
    left join reviewed w on w.procedure = v.procedure
    where ${holds('v', onDate)}
    order by v.procedure`.execute(read.db)
  return rows
}
