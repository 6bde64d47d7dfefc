import { sql } from 'kysely'
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

/** The agency with the one-stop desk that receives for it today; undefined when it receives nothing. */
export async function receivingUnit(read: Read, id: string): Promise<ReceivingUnit | undefined> {
  const { rows } = await sql<Unit & { deskId: string; deskVi: string; deskEn: string }>`
    with recursive up as (
      select u.*, 0 as height from organisation.unit u where u.id = ${id}
      union all
      select parent.*, up.height + 1 from up join organisation.unit parent on parent.id = up.parent
    )
    select u.id, u.parent, u.kind, u.tier, u.name_vi as "nameVi", u.name_en as "nameEn", u.gso_code as "gsoCode",
           u.is_desk as "isDesk", u.valid_from as "validFrom", u.valid_to as "validTo",
           desk.id as "deskId", desk.name_vi as "deskVi", desk.name_en as "deskEn"
    from organisation.unit u
    join lateral (
      select d.id, d.name_vi, d.name_en from up join organisation.unit d on d.parent = up.id
      where d.is_desk and d.valid_from <= ${read.today} and (d.valid_to is null or d.valid_to > ${read.today})
      order by up.height, d.id limit 1
    ) desk on true
    where u.id = ${id} and not u.is_desk
      and u.valid_from <= ${read.today} and (u.valid_to is null or u.valid_to > ${read.today})`.execute(
    read.db,
  )
  const row = rows[0]
  if (!row) return undefined
  const { deskId, deskVi, deskEn, ...unit } = row
  return { ...unit, desk: { id: deskId, nameVi: deskVi, nameEn: deskEn } }
}

/** The units of a day as trees, roots first. */
export async function unitTree(read: Read, onDate: PlainDate): Promise<UnitNode[]> {
  const nodes = (await unitsOn(read, onDate)).map((unit): UnitNode => ({ ...unit, children: [] }))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const node of nodes) byId.get(node.parent ?? '')?.children.push(node)
  return nodes.filter((node) => !byId.has(node.parent ?? ''))
}
