import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Tier } from '../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { isAgency, type UnitKind } from '../rules/unit-kind.ts'
import { deskFinder, type TreeUnit } from '../rules/unit-tree.ts'
import { everHeld, holds, organisationDb } from '../store/tables.ts'
import { successorOf } from './succession.ts'

export type Unit = TreeUnit & {
  /** Agency id of Decision 20/2020/QĐ-TTg, such as `H52.41`. */
  id: string
  parent: string | null
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  /** Code of the province, district or commune by the General Statistics Office; null for a unit that is no area. */
  gsoCode: string | null
  calendar: string
  isDesk: boolean
  address: string | null
  phone: string | null
  /** The life of the unit, whatever it was called in between. */
  validFrom: PlainDate
  /** The first day the unit is gone. */
  validTo: PlainDate | null
}
export type UnitNode = Unit & { children: UnitNode[] }

/** A unit that dossiers may be addressed to, with the one-stop desk that receives them. */
export type ReceivingUnit = Unit & { desk: { id: string; nameVi: string; nameEn: string } }

const versions = (read: Read) =>
  organisationDb(read)
    .selectFrom('organisation.unit_version as v')
    .innerJoin('organisation.unit as u', 'u.id', 'v.unit')
    .select([
      'u.id',
      'v.parent',
      'v.kind',
      'v.tier',
      'v.name_vi as nameVi',
      'v.name_en as nameEn',
      'v.gso_code as gsoCode',
      'v.calendar',
      'v.is_desk as isDesk',
      'v.address',
      'v.phone',
      'u.valid_from as validFrom',
      'u.valid_to as validTo',
    ])
    .where(everHeld('v'))

/** `H52.100` comes after `H52.99`. */
const idOrder = new Intl.Collator('en', { numeric: true })

/** The units of a day, in the order of their ids. */
export const unitsOn = async (read: Read, date: PlainDate): Promise<Unit[]> => {
  const found = await versions(read).where(holds('v', date)).execute()
  return found.sort((a, b) => idOrder.compare(a.id, b.id))
}

/**
 * The unit as it is on the day, today unless given. One that has ended is as it last was, one to come as it will begin;
 * undefined when there never was one.
 */
export const unitById = (read: Read, id: string, date: PlainDate = read.today): Promise<Unit | undefined> =>
  versions(read)
    .where('v.unit', '=', id)
    .orderBy(sql`(v.valid_from <= ${date})`, 'desc')
    .orderBy(sql`abs(v.valid_from - ${date}::date)`)
    .limit(1)
    .executeTakeFirst()

/** The units from the root down to this one, as they are on the day; empty for an unknown unit. */
export async function unitPath(read: Read, id: string, date: PlainDate = read.today): Promise<Unit[]> {
  const path: Unit[] = []
  for (let next: string | null = id; next !== null && path.length < 20; next = path[0]?.parent ?? null) {
    const unit: Unit | undefined = await unitById(read, next, date)
    if (!unit) break
    path.unshift(unit)
  }
  return path
}

/** The People's Committee of the commune that has the code today, or took over from the last one that had it. */
export async function communeByGso(read: Read, code: string): Promise<Unit | undefined> {
  const last = await versions(read)
    .where('v.gso_code', '=', code)
    .where('v.tier', '=', 'commune')
    .where('v.valid_from', '<=', read.today)
    .orderBy('v.valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return undefined
  const ended = last.validTo !== null && last.validTo <= read.today
  const successor = ended ? await successorOf(read, last.id, read.today) : last.id
  return ended && successor === last.id ? undefined : unitById(read, successor)
}

/** Every agency of today that has a one-stop desk, its own or that of an agency above, in the order of ids. */
export async function receivingUnits(read: Read): Promise<ReceivingUnit[]> {
  const all = await unitsOn(read, read.today)
  const deskOf = deskFinder(new Map(all.map((unit) => [unit.id, unit])))
  return all.flatMap((unit) => {
    const desk = isAgency(unit.kind) ? deskOf(unit.id) : undefined
    return desk ? [{ ...unit, desk: { id: desk.id, nameVi: desk.nameVi, nameEn: desk.nameEn } }] : []
  })
}

/**
 * The agency with the one-stop desk that receives for it today; for an agency that has ended, that of its successor.
 * Undefined when nobody receives for it.
 */
export async function receivingUnit(read: Read, id: string): Promise<ReceivingUnit | undefined> {
  const found = await deskFor(read, id)
  if (found) return found
  const successor = await successorOf(read, id, read.today)
  return successor === id ? undefined : deskFor(read, successor)
}

async function deskFor(read: Read, id: string): Promise<ReceivingUnit | undefined> {
  const { rows } = await sql<Unit & { deskId: string; deskVi: string; deskEn: string }>`
    with recursive up as (
      select v.*, 0 as height from organisation.unit_version v where v.unit = ${id} and ${holds('v', read.today)}
      union all
      select v.*, up.height + 1 from up join organisation.unit_version v on v.unit = up.parent and ${holds('v', read.today)}
    )
    select u.id, v.parent, v.kind, v.tier, v.name_vi as "nameVi", v.name_en as "nameEn", v.gso_code as "gsoCode",
           v.calendar, v.is_desk as "isDesk", v.address, v.phone, u.valid_from as "validFrom", u.valid_to as "validTo",
           desk.id as "deskId", desk.name_vi as "deskVi", desk.name_en as "deskEn"
    from up v
    join organisation.unit u on u.id = v.unit
    join lateral (
      select d.unit as id, d.name_vi, d.name_en from up join organisation.unit_version d on d.parent = up.unit
      where d.is_desk and ${holds('d', read.today)}
      order by up.height, d.unit limit 1
    ) desk on true
    where v.height = 0`.execute(read.db)
  const row = rows[0]
  if (!row || !isAgency(row.kind)) return undefined
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
