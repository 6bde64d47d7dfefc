import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { holds } from '../store/tables.ts'

/** A procedure that is no more: since when, by which decision, and the related ones that are in force. */
export type Annulment = {
  code: string
  name: string
  field: string
  endedOn: PlainDate
  decision: { number: string; issuedOn: PlainDate }
  related: { code: string; name: string }[]
}

/** By what a procedure ended that is not in force today; undefined when it is in force, or never was. */
export async function annulmentOf(read: Read, code: string): Promise<Annulment | undefined> {
  const { rows } = await sql<Annulment>`
    select a.procedure as code, last.name, last.field, a.valid_from as "endedOn",
      json_build_object('number', d.number, 'issuedOn', d.issued_on) as decision,
      coalesce((
        select json_agg(json_build_object('code', v.procedure, 'name', v.name) order by v.name)
        from jsonb_array_elements_text(last.content -> 'related') as other (code)
        join catalogue.procedure_version v on v.procedure = other.code and ${holds('v', read.today)}), '[]') as related
    from catalogue.annulment a
    join catalogue.decision d on d.id = a.decision
    cross join lateral (
      select v.name, v.field, v.content from catalogue.procedure_version v
      where v.procedure = a.procedure and v.valid_to <= ${read.today}
      order by v.valid_to desc, v.version desc limit 1) last
    where a.procedure = ${code} and a.valid_from <= ${read.today}
      and not exists (select from catalogue.procedure_version v where v.procedure = a.procedure and ${holds('v', read.today)})
    order by a.valid_from desc, a.recorded_at desc limit 1`.execute(read.db)
  return rows[0]
}
