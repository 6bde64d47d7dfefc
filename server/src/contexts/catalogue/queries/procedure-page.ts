import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import type {
  Channel,
  ProcedureCase,
  ProcedureChannel,
  ProcedureResult,
  ServiceLevel,
  Tier,
  TimeLimit,
} from '../rules/procedure-record.ts'
import { chooseTimeLimit } from '../rules/time-limit.ts'
import { catalogueDb, holds } from '../store.ts'

export type ProcedurePage = {
  code: string
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  name: string
  field: string
  ministry: string
  decision: string
  tiers: Tier[]
  subjects: string[]
  agency: string | null
  channels: ProcedureChannel[]
  cases: ProcedureCase[]
  results: ProcedureResult[]
  legalBases: string[]
  level: ServiceLevel
  /** Whether it can be asked for on this portal on that day. */
  online: boolean
}

/** What held of a procedure on a day; undefined when it did not exist then. */
export const procedurePage = (
  read: Read,
  code: string,
  onDate: PlainDate,
): Promise<ProcedurePage | undefined> =>
  catalogueDb(read)
    .selectFrom('catalogue.procedure_version as v')
    .leftJoin('catalogue.service as s', (join) =>
      join.onRef('s.procedure', '=', 'v.procedure').on(holds('s', onDate)),
    )
    .select(['v.procedure as code', 'v.version', 'v.valid_from as validFrom', 'v.valid_to as validTo'])
    .select(['v.name', 'v.field', 'v.ministry', 'v.decision', 'v.tiers', 'v.subjects', 'v.agency'])
    .select(['v.channels', 'v.cases', 'v.results', 'v.legal_bases as legalBases'])
    .select((is) => [
      sql<ServiceLevel>`case when s.id is null then v.service_level else 'full' end`.as('level'),
      is('s.id', 'is not', null).$castTo<boolean>().as('online'),
    ])
    .where('v.procedure', '=', code)
    .where(holds('v', onDate))
    .executeTakeFirst()

/**
 * The time the office has for a dossier that came by the channel; throws `procedure-not-found`, or `time-limit-not-found` when
 * neither the catalogue nor the online service gives one.
 */
export async function timeLimitOf(
  read: Read,
  code: string,
  channel: Channel,
  onDate: PlainDate,
): Promise<TimeLimit> {
  const row = await catalogueDb(read)
    .selectFrom('catalogue.procedure_version as v')
    .leftJoin('catalogue.service as s', (join) =>
      join.onRef('s.procedure', '=', 'v.procedure').on(holds('s', onDate)),
    )
    .select('v.channels')
    .select(sql<number | null>`(s.definition #>> '{time,workingDays}')::int`.as('workingDays'))
    .where('v.procedure', '=', code)
    .where(holds('v', onDate))
    .executeTakeFirst()
  if (!row) throw catalogueErrors.procedureNotFound(code)
  const ofService = row.workingDays ? ({ time: row.workingDays, unit: 'working-day' } as const) : undefined
  const limit = chooseTimeLimit(row.channels, channel, ofService)
  if (!limit) throw catalogueErrors.timeLimitNotFound(code)
  return limit
}
