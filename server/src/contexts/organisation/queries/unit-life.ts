import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { type Unit, unitById } from './units.ts'

type Heir = { id: string; nameVi: string; nameEn: string; isMain: boolean }
/** A unit as anybody may know it, also after its end: who took over from it, and from whom it took over. */
export type UnitLife = Unit & { successors: Heir[]; predecessors: Heir[] }

/** The unit whose id it is, whether it stands or has ended; undefined when there never was one. */
export async function unitLife(read: Read, id: string): Promise<UnitLife | undefined> {
  const unit = await unitById(read, id)
  if (!unit) return undefined
  const { rows } = await sql<Heir & { side: 'successor' | 'predecessor' }>`
    select other.side, other.id, v.name_vi as "nameVi", v.name_en as "nameEn", other.is_main as "isMain"
    from (
      select 'successor' as side, successor as id, is_main, on_date from organisation.succession
      where predecessor = ${id} and on_date <= ${read.today}::date
      union all
      select 'predecessor', predecessor, is_main, on_date from organisation.succession
      where successor = ${id} and on_date <= ${read.today}::date
    ) other
    join lateral (
      select name_vi, name_en from organisation.unit_version where unit = other.id and valid_from <= ${read.today}::date
        and (valid_to is null or valid_to > valid_from)
      order by valid_from desc limit 1
    ) v on true
    order by other.is_main desc, other.on_date desc, other.id`.execute(read.db)
  const of = (side: 'successor' | 'predecessor') =>
    rows.filter((row) => row.side === side).map(({ side: _, ...heir }) => heir)
  return { ...unit, successors: of('successor'), predecessors: of('predecessor') }
}
