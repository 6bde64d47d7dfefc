import type { Read } from '../../../kernel/app.ts'
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

const units = (read: Read) =>
  organisationDb(read)
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

/** `H52.100` comes after `H52.99`. */
const idOrder = new Intl.Collator('en', { numeric: true })

const unitsOn = async (read: Read, date: PlainDate): Promise<Unit[]> => {
  const found = await units(read)
    .where('valid_from', '<=', date)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', date)]))
    .execute()
  return found.sort((a, b) => idOrder.compare(a.id, b.id))
}

/** The unit, whether it still exists or not; undefined when there never was one. */
export const unitById = (read: Read, id: string): Promise<Unit | undefined> =>
  units(read).where('id', '=', id).executeTakeFirst()

/** The People's Committee of the commune that has the code today. */
export const communeByGso = (read: Read, code: string): Promise<Unit | undefined> =>
  units(read)
    .where('gso_code', '=', code)
    .where('tier', '=', 'commune')
    .where('valid_to', 'is', null)
    .executeTakeFirst()

/** Every agency of today that has a one-stop desk, its own or the province's, communes in the order of their ids. */
export async function receivingUnits(read: Read): Promise<ReceivingUnit[]> {
  const all = await unitsOn(read, read.today)
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  return all.flatMap((unit) => {
    const desk = unit.isDesk ? undefined : deskOf(unit.id, byId)
    return desk ? [{ ...unit, desk: { id: desk.id, nameVi: desk.nameVi, nameEn: desk.nameEn } }] : []
  })
}

/** The units of a day as trees, roots first. */
export async function unitTree(read: Read, onDate: PlainDate): Promise<UnitNode[]> {
  const nodes = (await unitsOn(read, onDate)).map((unit): UnitNode => ({ ...unit, children: [] }))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const node of nodes) byId.get(node.parent ?? '')?.children.push(node)
  return nodes.filter((node) => !byId.has(node.parent ?? ''))
}
