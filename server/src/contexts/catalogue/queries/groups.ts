import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitById } from '../../organisation/index.ts'
import { type GroupStatus, type Progress, progressByUnit, progressOf } from '../rules/group-progress.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

export type GroupSummary = {
  id: string
  nameVi: string
  nameEn: string
  source: string
  /** How many services the decision names. */
  expected: number | null
  sure: string | null
  note: string | null
  progress: Progress
}
export type GroupMember = {
  id: string
  code: string | null
  name: string
  status: GroupStatus
  statusFrom: PlainDate | null
  evidence: string | null
  /** The agency responsible for the field; null where there is no code or nobody is. */
  unit: string | null
  level: ServiceLevel | null
  paperless: boolean
}
export type GroupPage = GroupSummary & {
  members: GroupMember[]
  units: ({ unit: string | null; nameVi: string | null; nameEn: string | null } & Progress)[]
}

type GroupRow = Omit<GroupSummary, 'progress'> & { members: GroupMember[] }

/** The groups of a day with their members as they stood then. */
const groupRows = async (read: Read, onDate: PlainDate, id?: string): Promise<GroupRow[]> =>
  (
    await sql<GroupRow>`
      select g.id, g.name_vi as "nameVi", g.name_en as "nameEn", g.source, g.expected, g.sure, g.note, m.members
      from catalogue.procedure_group g
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'code', m.procedure, 'name', coalesce(v.name, m.name),
          'status', coalesce(t.status, 'not-started'), 'statusFrom', t.valid_from, 'evidence', t.evidence, 'unit', r.unit,
          'level', case when v.id is not null then ${levelIn('v', 's', 'o')} end, 'paperless', coalesce(o.paperless, false))
          order by m.procedure is null, coalesce(v.name, m.name)), '[]') as members
        from catalogue.group_member m
        left join lateral (
          select * from catalogue.group_status t where t.member = m.id and t.valid_from <= ${onDate}::date
          order by t.valid_from desc, t.recorded_at desc limit 1
        ) t on true
        left join catalogue.procedure_version v on v.procedure = m.procedure and ${holds('v', onDate)}
        left join catalogue.service s on s.procedure = m.procedure and ${holds('s', onDate)}
        left join catalogue.offer o on ${provinceOffer('o', 'v', onDate)}
        left join catalogue.responsibility r on r.field = v.field and r.tier = 'province' and ${holds('r', onDate)}
        where m.group_id = g.id and ${holds('m', onDate)}
      ) m
      where ${holds('g', onDate)} ${id === undefined ? sql`` : sql`and g.id = ${id}`}
      order by g.position`.execute(read.db)
  ).rows

const summary = ({ members, ...group }: GroupRow): GroupSummary => ({
  ...group,
  progress: progressOf(members.map(({ status }) => status)),
})

/** The groups of a day, with how many of their members were done then. */
export const procedureGroups = async (read: Read, onDate: PlainDate): Promise<GroupSummary[]> =>
  (await groupRows(read, onDate)).map(summary)

/** One group with its members and the progress of each unit in charge; undefined when it was not there on the day. */
export async function groupPage(read: Read, id: string, onDate: PlainDate): Promise<GroupPage | undefined> {
  const [row] = await groupRows(read, onDate, id)
  if (!row) return undefined
  const units = await Promise.all(
    [...progressByUnit(row.members)].map(async ([unit, progress]) => {
      const named = unit === null ? undefined : await unitById(read, unit)
      return { unit, nameVi: named?.nameVi ?? null, nameEn: named?.nameEn ?? null, ...progress }
    }),
  )
  return { ...summary(row), members: row.members, units: units.sort((a, b) => b.members - a.members) }
}
