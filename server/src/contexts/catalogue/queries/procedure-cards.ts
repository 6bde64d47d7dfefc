import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { ProcedureChannel, ServiceLevel } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

/** A procedure as one line of a list needs it; `service` are members of the online service, as they were published. */
export type ProcedureCard = {
  code: string
  name: string
  level: ServiceLevel
  channels: ProcedureChannel[]
  service: Record<string, unknown> | null
}

/** The procedures of today with these codes, in the order of the codes; one statement. */
export const procedureCards = async (read: Read, codes: readonly string[]): Promise<ProcedureCard[]> =>
  codes.length === 0
    ? []
    : (
        await sql<ProcedureCard>`
          select v.procedure as code, v.name, v.content -> 'channels' as channels,
            ${levelIn('v', 's', 'o')} as level,
            case when s.id is not null then s.definition - '{form,components,process,results,reasons,examples}'::text[] end as service
          from unnest(${[...codes]}::text[]) with ordinality as wanted (code, place)
          join catalogue.procedure_version v on v.procedure = wanted.code and ${holds('v', read.today)}
          left join catalogue.service s on s.procedure = v.procedure and ${holds('s', read.today)}
          left join catalogue.offer o on ${provinceOffer('o', 'v', read.today)}
          order by wanted.place`.execute(read.db)
      ).rows
