import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { deskOf, type TreeUnit } from '../rules/unit-tree.ts'
import { organisationDb, type Tier, type UnitKind } from '../store.ts'

export type Unit = TreeUnit & {
  /** Agency id of Decision 20/2020/QĐ-TTg, such as `H52.41`. */
  id: string
  parent: string | null
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  /** Code of the province or commune by the General Statistics Office; null for a unit that is no area. */
  gsoCode: string | null
  isDesk: boolean
  validFrom: PlainDate
  /** The first day the unit is gone. */
  validTo: PlainDate | null
}
export type UnitNode = Unit & { children: UnitNode[] }

/** A unit that dossiers may be addressed to, with the one-stop desk that receives them. */
export type ReceivingUnit = Unit & { desk: { id: string; nameVi: string; nameEn: string } }

const units = (tx: Tx) =>
  organisationDb(tx)
    .selectFrom('organisation.unit')
    .select([
      'id',
      'parent',
      'kind',
      'tier',
      'name_vi as nameVi',
      'name_en as nameEn',
      'gso_code as gsoCode',
      'is_desk as isDesk',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])

const unitsOn = (tx: Tx, date: PlainDate): Promise<Unit[]> =>
  units(tx)
    .where('valid_from', '<=', date)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', date)]))
    .orderBy((is) => is.fn('string_to_array', ['id', is.val('.')]))
    .execute()

/** The unit, whether it still exists or not; undefined when there never was one. */
export const unitById = (tx: Tx, id: string): Promise<Unit | undefined> =>
  units(tx).where('id', '=', id).executeTakeFirst()

/** The People's Committee of the commune that has the code today. */
export const communeByGso = (tx: Tx, code: string): Promise<Unit | undefined> =>
  units(tx)
    .where('gso_code', '=', code)
    .where('tier', '=', 'commune')
    .where('valid_to', 'is', null)
    .executeTakeFirst()

/** Every agency of today that has a one-stop desk, its own or the province's, communes in the order of their ids. */
export async function receivingUnits(tx: Tx): Promise<ReceivingUnit[]> {
  const all = await unitsOn(tx, tx.today)
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  return all.flatMap((unit) => {
    const desk = unit.isDesk ? undefined : deskOf(unit.id, byId)
    return desk ? [{ ...unit, desk: { id: desk.id, nameVi: desk.nameVi, nameEn: desk.nameEn } }] : []
  })
}

/** The units of a day as trees, roots first. */
export async function unitTree(tx: Tx, onDate: PlainDate): Promise<UnitNode[]> {
  const nodes = (await unitsOn(tx, onDate)).map((unit): UnitNode => ({ ...unit, children: [] }))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const node of nodes) byId.get(node.parent ?? '')?.children.push(node)
  return nodes.filter((node) => !byId.has(node.parent ?? ''))
}
