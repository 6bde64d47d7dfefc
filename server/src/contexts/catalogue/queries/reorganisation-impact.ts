import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { ImpactConflict, ReorganisationImpact } from '../../organisation/index.ts'
import { takeOverOffers, type UnitOffer } from '../rules/offer-takeover.ts'
import { holds } from '../store/tables.ts'
import { offersOfUnits } from '../store/takeover.ts'

/** What the catalogue says of units that are about to end. */
export const catalogueImpact: ReorganisationImpact = {
  context: 'catalogue',
  async count(read, units) {
    const { rows } = await sql<{ offers: number; fields: number }>`
      select (select count(*)::int from catalogue.offer o where unit = any(${units}::text[]) and ${holds('o', read.today)}) as offers,
             (select count(*)::int from catalogue.responsibility r where unit = any(${units}::text[]) and ${holds('r', read.today)}) as fields
    `.execute(read.db)
    const { offers = 0, fields = 0 } = rows[0] ?? {}
    return [
      {
        what: 'offers',
        vi: 'Mức độ dịch vụ công quy định riêng cho đơn vị',
        en: 'Service levels decided for a unit alone',
        count: offers,
      },
      {
        what: 'responsibilities',
        vi: 'Lĩnh vực do đơn vị phụ trách',
        en: 'Fields that a unit is responsible for',
        count: fields,
      },
    ]
  },
  async conflicts(read, unions) {
    const offers = await offersOfUnits(read, [...new Set(unions.flatMap(({ units }) => units))], read.today)
    const open = unions
      .filter(({ units }) => units.length > 1)
      .flatMap(({ successor, units }) =>
        takeOverOffers(units, offers, () => undefined)
          .filter(({ taken }) => taken === undefined)
          .map(({ procedure, ways }) => ({ successor, procedure, ways })),
      )
    const names = await namesOf(
      read,
      open.map(({ procedure }) => procedure),
    )
    return open.map(
      ({ successor, procedure, ways }): ImpactConflict => ({
        subject: procedure,
        name: {
          vi: `${procedure} ${names.get(procedure) ?? ''}`.trim(),
          en: `${procedure} ${names.get(procedure) ?? ''}`.trim(),
        },
        successor,
        ways: ways.map(({ unit, offer }) => ({ unit, way: wayOf(offer) })),
      }),
    )
  },
}

async function namesOf(read: Read, procedures: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ procedure: string; name: string }>`
    select procedure, name from catalogue.procedure_version v
    where procedure = any(${procedures}::text[]) and ${holds('v', read.today)}`.execute(read.db)
  return new Map(rows.map(({ procedure, name }) => [procedure, name]))
}

const levels = {
  full: { vi: 'toàn trình', en: 'fully online' },
  partial: { vi: 'một phần', en: 'partly online' },
  info: { vi: 'chỉ cung cấp thông tin', en: 'information only' },
}

function wayOf(offer: UnitOffer | null): Text {
  if (!offer) return { vi: 'theo quy định chung của tỉnh', en: 'as the whole province' }
  const { vi, en } = levels[offer.level]
  const more = offer.paperless ? { vi: ', không giấy', en: ', paperless' } : { vi: '', en: '' }
  const why = offer.reason ? ` (${offer.reason})` : ''
  return { vi: `${vi}${more.vi}${why}`, en: `${en}${more.en}${why}` }
}
