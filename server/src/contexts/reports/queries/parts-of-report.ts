import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { unitNames } from '../../organisation/index.ts'
import type { Content, Part } from '../rules/content.ts'
import type { PlanLine, TaskLine } from '../rules/plan-lines.ts'
import { ruleFor } from '../rules/report-rules.ts'
import type { Report } from '../store/report.ts'
import { reportRules } from './report-rules.ts'
import { reportingOn } from './reporting.ts'

type Newest = {
  report: string | null
  unit: string
  version: number
  state: Part['state']
  content: Content | null
}

/**
 * Whose reports come together in a consolidated one, how far each is, and what the last accepted version
 * of each says; of the unit's own the one that its leader signed.
 */
export async function partsOfReport(
  read: Read,
  report: Report,
): Promise<{ parts: Part[]; contents: Content[] }> {
  const day = report.to < read.today ? report.to : read.today
  const rule = ruleFor(reportRules(), report.to, report)
  const [reporting, nameOf] = await Promise.all([reportingOn(read, day), unitNames(read, day)])
  const units = reporting.partsOf(report.unit, rule?.to)
  const { rows } = await sql<Newest>`
    select case when r.unit = ${report.unit} or sent.version is not null then r.id end as report, r.unit, coalesce(good.version, newest.version) as version,
      case when good.version is null then newest.state else 'accepted' end as state, good.content
    from reports.report r
    join lateral (
      select version, state from reports.version where report = r.id order by version desc limit 1
    ) newest on true
    left join lateral (
      select version, content from reports.version
      where report = r.id and (state = 'accepted' or r.unit = ${report.unit} and state in ('signed', 'submitted'))
      order by version desc limit 1
    ) good on true
    left join lateral (
      select version from reports.version where report = r.id and submitted_at is not null limit 1
    ) sent on true
    where r.form = ${report.form} and r.plan = ${report.plan ?? ''} and r.period = ${report.period}
      and r.from_day = ${report.from} and r.unit = any(${units}::text[]) and r.id <> ${report.id}
      and (r.receiver = ${report.unit} or r.unit = ${report.unit}) and (r.form <> 'plan' or r.scope = 'own')
    order by r.scope = 'own'`.execute(read.db)
  // What a unit below consolidated has its own dossiers in it, and goes before its own report.
  const byUnit = new Map(rows.toReversed().map((row) => [row.unit, row]))
  // How a plan stands at a unit is measured with everything below it, so what is below is in its own report already.
  const isCounted = ({ unit }: { unit: string }) =>
    report.form !== 'plan' || !reporting.isBelow(unit, report.unit)
  const found = units.map((unit) => ({ unit, row: byUnit.get(unit) }))
  return {
    parts: found.map(({ unit, row }) => ({
      ...{ report: row?.report ?? null, unit, name: nameOf(unit) },
      ...{ version: row?.version ?? null, state: row?.state ?? 'not-opened' },
    })),
    contents: found.filter(isCounted).flatMap(({ row }) => (row?.content ? [row.content] : [])),
  }
}

/** What each unit had submitted of what a consolidated report on a plan added up, in the version that was taken in. */
export async function takenIn(
  read: Read,
  report: Report,
  { parts, asOf }: Extract<Content, { kind: 'plan' }>,
): Promise<{ unit: { id: string; name: Text }; lines: readonly PlanLine[]; tasks: readonly TaskLine[] }[]> {
  const reporting = await reportingOn(read, asOf)
  const taken = (parts ?? []).filter(
    ({ state, unit }) => state === 'accepted' && !reporting.isBelow(unit, report.unit),
  )
  const { rows } = await sql<{ report: string; version: number; content: Content }>`
    select v.report, v.version, v.content from reports.version v
    join jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as part (report uuid, version int)
      on v.report = part.report and v.version = part.version`.execute(read.db)
  return taken.flatMap(({ report: id, unit, name }) => {
    const content = rows.find((row) => row.report === id)?.content
    return content?.kind === 'plan'
      ? [{ unit: { id: unit, name }, lines: content.lines, tasks: content.tasks }]
      : []
  })
}
