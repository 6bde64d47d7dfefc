import { sql } from 'kysely'
import type { App, Role, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { administersAnything } from '../rules/permissions.ts'
import { holds } from '../store/tables.ts'

export type DirectorySearch = {
  /** Part of a name or user name; diacritics and case do not matter. */
  q?: string | undefined
  /** A unit, with everything below it. */
  unit?: string | undefined
  role?: Role | undefined
  /** From 1. */
  page?: number | undefined
}
export type DirectoryEntry = {
  id: string
  username: string
  name: string
  unit: string
  unitVi: string
  unitEn: string
  position: string
  roles: Role[]
  isMain: boolean
}

export const directoryPageSize = 50

/** Posts held today, by name of the person: a page, and how many there are. For administrators. */
export const staffDirectory = (app: App, actor: StaffActor, search: DirectorySearch = {}) =>
  app.read(actor, async (read) => {
    if (!administersAnything(actor)) throw kernelErrors.notAllowed()
    const { q = '', unit, role, page = 1 } = search
    const { rows } = await sql<DirectoryEntry & { total: number }>`
      with recursive below as (
        select v.unit from organisation.unit_version v where v.unit = ${unit ?? null} and ${holds('v', read.today)}
        union all
        select v.unit from below join organisation.unit_version v on v.parent = below.unit and ${holds('v', read.today)}
      )
      select s.id, s.username, s.name, p.unit, u.name_vi as "unitVi", u.name_en as "unitEn", p.position, p.roles,
             p.is_main as "isMain", count(*) over ()::int as total
      from organisation.post p
      join organisation.staff s on s.id = p.staff
      join organisation.unit_version u on u.unit = p.unit and ${holds('u', read.today)}
      where ${holds('p', read.today)} and ${holds('s', read.today)}
        and (select bool_and(strpos(s.name_form, word) > 0)
             from unnest(string_to_array(organisation.name_form(${q}), ' ')) word) is not false
        and (${unit ?? null}::text is null or p.unit in (select unit from below))
        and (${role ?? null}::text is null or ${role ?? null}::text = any(p.roles))
      order by s.name_form, p.is_main desc, p.id
      limit ${directoryPageSize} offset ${(page - 1) * directoryPageSize}`.execute(read.db)
    return {
      items: rows.map(({ total, ...entry }) => entry),
      total: rows[0]?.total ?? 0,
      page,
      pageSize: directoryPageSize,
    }
  })
