import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import { catalogueDb, holds } from '../store/tables.ts'

/** A version of an online service. `definition` has the shape that the form engine describes; here it is only kept. */
export type PublishedService = {
  id: string
  procedure: string
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  definition: Record<string, unknown>
}

const services = (read: Read) =>
  catalogueDb(read)
    .selectFrom('catalogue.service as s')
    .select(['s.id', 's.procedure', 's.version', 's.valid_from as validFrom', 's.valid_to as validTo'])
    .select('s.definition')

/** The online service of a procedure that holds on a day; undefined when there is none. */
export const serviceOf = (
  read: Read,
  code: string,
  onDate: PlainDate,
): Promise<PublishedService | undefined> =>
  services(read).where('s.procedure', '=', code).where(holds('s', onDate)).executeTakeFirst()

/** The version that a dossier was accepted under, whether it still holds or not. */
export const serviceById = (read: Read, id: string): Promise<PublishedService | undefined> =>
  services(read).where('s.id', '=', id).executeTakeFirst()

/** Which version of the online service holds on a day; for those who have its definition already. */
export async function serviceIdOf(read: Read, code: string, onDate: PlainDate): Promise<string | undefined> {
  const row = await catalogueDb(read)
    .selectFrom('catalogue.service as s')
    .select('s.id')
    .where('s.procedure', '=', code)
    .where(holds('s', onDate))
    .executeTakeFirst()
  return row?.id
}

/** The same inside another context's query, for the procedure that `code` names there: its id, or null. */
export const serviceIdHolding = (code: RawBuilder<string>, onDate: PlainDate): RawBuilder<string | null> =>
  sql`(select s.id from catalogue.service s where s.procedure = ${code} and ${holds('s', onDate)})`

export type ServiceVersion = Omit<PublishedService, 'definition'> & {
  decision: { number: string; issuedOn: PlainDate; signer: string } | null
}

/** Every version of a procedure's service that has days of its own, the newest first. */
export async function servicesOf(read: Read, code: string): Promise<ServiceVersion[]> {
  const { rows } = await sql<ServiceVersion>`
    select s.id, s.procedure, s.version, s.valid_from as "validFrom", s.valid_to as "validTo",
      case when d.id is null then null
        else json_build_object('number', d.number, 'issuedOn', d.issued_on, 'signer', d.signer) end as decision
    from catalogue.service s left join catalogue.decision d on d.id = s.decision
    where s.procedure = ${code} and (s.valid_to is null or s.valid_from < s.valid_to)
    order by s.valid_from desc`.execute(read.db)
  return rows
}

export type ListedService = {
  procedure: string
  name: string
  field: string
  /** The version that holds today, else the next to come; null: all have ended. */
  version: number | null
  validFrom: PlainDate | null
  validTo: PlainDate | null
  /** A later version that waits for its day. */
  nextFrom: PlainDate | null
  /** How far the province offers it online today; null: nobody has decided, so it is offered fully. */
  level: ServiceLevel | null
  /** How many units offer it differently today. */
  unitsThatDiffer: number
}

/** Every procedure that has, had or will have an online service, by name. */
export async function serviceList(read: Read): Promise<ListedService[]> {
  const day = sql`${read.today}::date`
  const { rows } = await sql<ListedService>`
    select p.procedure, coalesce(v.name, now.definition ->> 'name_vi', p.procedure) as name,
      coalesce(v.field, now.definition ->> 'field_vi', '') as field,
      now.version, now.valid_from as "validFrom", now.valid_to as "validTo",
      (select min(n.valid_from) from catalogue.service n
        where n.procedure = p.procedure and n.valid_from > greatest(${day}, coalesce(now.valid_from, ${day}))
          and (n.valid_to is null or n.valid_from < n.valid_to)) as "nextFrom",
      (select o.level from catalogue.offer o
        where o.procedure = p.procedure and o.unit is null and ${holds('o', read.today)}) as level,
      (select count(*)::int from catalogue.offer o
        where o.procedure = p.procedure and o.unit is not null and ${holds('o', read.today)}) as "unitsThatDiffer"
    from (select distinct procedure from catalogue.service) p
    left join catalogue.procedure_version v on v.procedure = p.procedure and ${holds('v', read.today)}
    left join lateral (select s.* from catalogue.service s
      where s.procedure = p.procedure and (s.valid_to is null or (s.valid_to > ${day} and s.valid_from < s.valid_to))
      order by s.valid_from limit 1) now on true
    order by 2`.execute(read.db)
  return rows
}

/** The procedures that have a service on the day, by the name of the service, for somebody to choose among. */
export async function servicesOn(
  read: Read,
  onDate: PlainDate,
): Promise<{ code: string; vi: string; en: string }[]> {
  const { rows } = await sql<{ code: string; vi: string; en: string }>`
    select s.procedure as code, s.definition->>'citizenName_vi' as vi, s.definition->>'citizenName_en' as en
    from catalogue.service s where ${holds('s', onDate)} order by 2`.execute(read.db)
  return rows
}
