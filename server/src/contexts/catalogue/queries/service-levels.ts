import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type UnitNode, unitTree } from '../../organisation/index.ts'
import type { Tier } from '../rules/procedure-record.ts'
import {
  countByField,
  countByTier,
  countByUnit,
  countLevels,
  type HandlingUnit,
  type LevelCount,
  type LevelFact,
  type UnitOffer,
} from '../rules/service-levels.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

export type LevelRow = LevelCount & {
  /** Id of the unit, name of the field, or tier. */
  key: string
  nameVi: string
  nameEn: string
}
export type ServiceLevels = {
  /** Each procedure once, with what the whole province offers. */
  total: LevelCount
  rows: LevelRow[]
  /** Procedures at province tier whose field nobody is responsible for. */
  unassigned: number
}

const tierNames: Record<Tier, { nameVi: string; nameEn: string }> = {
  province: { nameVi: 'Cấp tỉnh', nameEn: 'Province' },
  district: { nameVi: 'Cấp huyện', nameEn: 'District' },
  commune: { nameVi: 'Cấp xã', nameEn: 'Commune' },
}

/** How many procedures could be done how far online on a day, by unit, field or tier; units with nothing are left out. */
export async function serviceLevels(
  read: Read,
  by: 'unit' | 'field' | 'tier',
  onDate: PlainDate,
): Promise<ServiceLevels> {
  const [facts, responsible] = await Promise.all([levelFacts(read, onDate), fieldsByUnit(read, onDate)])
  const assigned = new Set([...responsible.values()].flat())
  const unassigned = facts.filter(
    ({ tiers, field }) => tiers.includes('province') && !assigned.has(field),
  ).length
  const rows =
    by === 'unit'
      ? await unitRows(read, facts, responsible, onDate)
      : by === 'field'
        ? [...countByField(facts)].map(([field, count]) => ({
            key: field,
            nameVi: field,
            nameEn: field,
            ...count,
          }))
        : [...countByTier(facts)].map(([tier, count]) => ({ key: tier, ...tierNames[tier], ...count }))
  return { total: countLevels(facts), rows, unassigned }
}

const levelFacts = async (read: Read, onDate: PlainDate): Promise<LevelFact[]> =>
  (
    await sql<LevelFact>`
      select v.procedure as code, v.field, v.tiers, ${levelIn('v', 's', 'o')} as level,
        coalesce(o.on_national_portal, false) as integrated
      from catalogue.procedure_version v
      left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
      left join catalogue.offer o on ${provinceOffer('o', 'v', onDate)}
      where ${holds('v', onDate)}`.execute(read.db)
  ).rows

async function fieldsByUnit(read: Read, onDate: PlainDate): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit: string; fields: string[] }>`
    select unit, array_agg(field) as fields from catalogue.responsibility r
    where tier = 'province' and ${holds('r', onDate)} group by unit`.execute(read.db)
  return new Map(rows.map(({ unit, fields }) => [unit, fields]))
}

async function unitRows(
  read: Read,
  facts: readonly LevelFact[],
  responsible: ReadonlyMap<string, string[]>,
  onDate: PlainDate,
): Promise<LevelRow[]> {
  const [trees, offers] = await Promise.all([unitTree(read, onDate), offersOfUnits(read, onDate)])
  const units = trees
    .flatMap(flat)
    .filter(({ id, tier, kind }) =>
      tier === 'province' ? responsible.has(id) : kind === 'peoples-committee',
    )
  const handling = units.map(
    ({ id, tier }): HandlingUnit => ({ id, tier, fields: responsible.get(id) ?? [] }),
  )
  const counts = countByUnit(facts, handling, offers)
  return units.flatMap(({ id, nameVi, nameEn }) => {
    const count = counts.get(id)
    return count && count.procedures > 0 ? [{ key: id, nameVi, nameEn, ...count }] : []
  })
}

const flat = (node: UnitNode): UnitNode[] => [node, ...node.children.flatMap(flat)]

const offersOfUnits = async (read: Read, onDate: PlainDate): Promise<UnitOffer[]> =>
  (
    await sql<UnitOffer>`
      select procedure, unit, level, on_national_portal as integrated from catalogue.offer o
      where unit is not null and ${holds('o', onDate)}`.execute(read.db)
  ).rows
