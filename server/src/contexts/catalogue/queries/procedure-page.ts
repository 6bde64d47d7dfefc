import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import type { Audience } from '../rules/audience.ts'
import type {
  Channel,
  ProcedureChannel,
  ProcedureRecord,
  ServiceLevel,
  TimeLimit,
} from '../rules/procedure-record.ts'
import { chooseTimeLimit } from '../rules/time-limit.ts'
import { catalogueDb, holds, levelIn, provinceOffer } from '../store/tables.ts'

/** What held of a procedure on a day, with how far it could be done online in the whole province. */
export type ProcedurePage = ProcedureRecord & {
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  audiences: Audience[]
  level: ServiceLevel
  /** Why not in full, and the article that stands in the way; published beside the level (Decree 224/2026, Art. 14). */
  levelReason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
  /** Whether it can be asked for on this portal on that day. */
  online: boolean
}

/** What held of a procedure on a day; undefined when it did not exist then. */
export async function procedurePage(
  read: Read,
  code: string,
  onDate: PlainDate,
): Promise<ProcedurePage | undefined> {
  const row = await catalogueDb(read)
    .selectFrom('catalogue.procedure_version as v')
    .leftJoin('catalogue.service as s', (join) =>
      join.onRef('s.procedure', '=', 'v.procedure').on(holds('s', onDate)),
    )
    .leftJoin('catalogue.offer as o', (join) => join.on(provinceOffer('o', 'v', onDate)))
    .select(['v.content', 'v.version', 'v.valid_from as validFrom', 'v.valid_to as validTo', 'v.audiences'])
    .select(['o.reason as levelReason', 'o.legal_ground as legalGround'])
    .select((is) => [
      levelIn('v', 's', 'o').as('level'),
      is.fn.coalesce('o.on_national_portal', sql<boolean>`false`).as('onNationalPortal'),
      is.fn.coalesce('o.paperless', sql<boolean>`false`).as('paperless'),
      is('s.id', 'is not', null).$castTo<boolean>().as('online'),
    ])
    .where('v.procedure', '=', code)
    .where(holds('v', onDate))
    .executeTakeFirst()
  if (!row) return undefined
  const { content, ...rest } = row
  return { ...content, ...rest, online: rest.online && rest.level !== 'info' }
}

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
    .select(sql<ProcedureChannel[]>`v.content -> 'channels'`.as('channels'))
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
