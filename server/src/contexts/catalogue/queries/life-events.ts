import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { holds } from '../store/tables.ts'

export type LifeEvent = {
  id: string
  nameVi: string
  nameEn: string
  procedures: { code: string; name: string; online: boolean }[]
}

/** What happens in a life, with the procedures of today that it asks for, in the order to do them. */
export const lifeEventsOf = async (read: Read): Promise<LifeEvent[]> =>
  (
    await sql<LifeEvent>`
      select e.id, e.name_vi as "nameVi", e.name_en as "nameEn",
        jsonb_agg(jsonb_build_object('code', v.procedure, 'name', v.name, 'online', s.id is not null) order by c.place) as procedures
      from catalogue.life_event e
      cross join unnest(e.procedures) with ordinality as c (code, place)
      join catalogue.procedure_version v on v.procedure = c.code and ${holds('v', read.today)}
      left join catalogue.service s on s.procedure = c.code and ${holds('s', read.today)}
      group by e.id order by e.position`.execute(read.db)
  ).rows
