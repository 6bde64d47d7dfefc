import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Audience } from '../rules/audience.ts'
import type { Tier } from '../rules/procedure-record.ts'
import { catalogueDb, holds } from '../store/tables.ts'

export type ResponsibleUnit = { tier: Tier; unit: string }

/** Which agency of the province handles a field on a day, by tier. Communes and districts handle what their tier handles. */
export const responsibleUnits = (read: Read, field: string, onDate: PlainDate): Promise<ResponsibleUnit[]> =>
  catalogueDb(read)
    .selectFrom('catalogue.responsibility as r')
    .select(['r.tier', 'r.unit'])
    .where('r.field', '=', field)
    .where(holds('r', onDate))
    .orderBy('r.tier')
    .execute()

/** How many procedures of today there are for each tier and audience, and for each agency in charge of fields of the province. */
export type CatalogueCounts = {
  tiers: Partial<Record<Tier, number>>
  audiences: Partial<Record<Audience, number>>
  units: Record<string, number>
}

/** What there is to choose from, counted in one statement. */
export async function catalogueCounts(read: Read): Promise<CatalogueCounts> {
  const { rows } = await sql<CatalogueCounts>`
    with current as materialized (
      select field, tiers, audiences from catalogue.procedure_version v where ${holds('v', read.today)}
    ), counted (kind, key, procedures) as (
      select 'tier', tier, count(*) from current, unnest(tiers) tier group by 2
      union all select 'audience', audience, count(*) from current, unnest(audiences) audience group by 2
      union all select 'unit', r.unit, count(*) from current join catalogue.responsibility r
        on r.field = current.field and r.tier = 'province' and r.tier = any(tiers) and ${holds('r', read.today)} group by 2
    )
    select coalesce(jsonb_object_agg(key, procedures) filter (where kind = 'tier'), '{}') as tiers,
      coalesce(jsonb_object_agg(key, procedures) filter (where kind = 'audience'), '{}') as audiences,
      coalesce(jsonb_object_agg(key, procedures) filter (where kind = 'unit'), '{}') as units
    from counted`.execute(read.db)
  return rows[0]!
}
