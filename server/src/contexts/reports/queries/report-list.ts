import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitNames, withPredecessors } from '../../organisation/index.ts'
import { reportErrors } from '../errors.ts'
import { keepsSeal, prepares, type State } from '../rules/life.ts'
import { lastEnded, periodHolding, periodName, periodsInYear } from '../rules/period.ts'
import { type Form, periodKind, ruleFor, rulesOn, type Scope } from '../rules/report-rules.ts'
import type { Report } from '../store/report.ts'
import { reportRules } from './report-rules.ts'
import { reportingOn } from './reporting.ts'

export type ReportLine = {
  id: string
  form: Form
  plan: string | null
  number: string
  title: Text
  unit: string
  unitName: Text
  scope: Scope
  period: string
  periodName: Text
  from: PlainDate
  to: PlainDate
  deadline: PlainDate
  version: number
  state: State
  submittedAt: string | null
  /** Not sent by its deadline, or sent after it. */
  late: boolean
  /** Whether a version was ever sent: others than the unit itself read only what was. */
  sent: boolean
}
type Row = Report & { version: number; state: State; submittedAt: Date | null; late: boolean; sent: boolean }

/** Most lines of each list; the newest periods come first. */
const most = 200

/**
 * The reports that the actor's unit makes and those that it gets, with what it may open; for who only seals, what the unit makes.
 * Throws `periodic-report-not-yours`.
 */
export const reportList = (app: App, actor: StaffActor) =>
  app.read(actor, async (read) => {
    if (!prepares(actor) && !keepsSeal(actor)) throw reportErrors.notYours()
    const units = await withPredecessors(read, [actor.unit], read.today)
    const nameOf = await unitNames(read, read.today)
    const [own, received] = await Promise.all([
      rowsOf(read, 'unit', units),
      prepares(actor) ? rowsOf(read, 'receiver', units) : [],
    ])
    const line = (row: Row) => toLine(row, nameOf(row.unit))
    return {
      own: own.map(line),
      received: received.filter(({ unit }) => !units.includes(unit)).map(line),
      mayOpen: prepares(actor) ? await mayOpen(read, actor.unit) : [],
    }
  })

async function rowsOf(read: Read, side: 'unit' | 'receiver', units: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.form, nullif(r.plan, '') as plan, r.unit, r.scope, r.receiver, r.period, r.year, r.no, r.from_day as from,
      r.to_day as to, r.deadline, v.version, v.state, v.submitted_at as "submittedAt",
      coalesce((sent.first at time zone 'Asia/Ho_Chi_Minh')::date, ${read.today}::date) > r.deadline as late,
      sent.first is not null as sent
    from reports.report r
    join lateral (select * from reports.version where report = r.id order by version desc limit 1) v on true
    join lateral (select min(submitted_at) as first from reports.version where report = r.id) sent on true
    where r.${sql.ref(side)} = any(${[...units]}::text[])
    order by r.to_day desc, r.form, r.scope desc, r.unit limit ${most}`.execute(read.db)
  return rows
}

/** A report as lists name it. */
export function toLine(row: Row, unitName: Text): ReportLine {
  const { id, form, plan, unit, scope, period, from, to, deadline, version, state, submittedAt, late, sent } =
    row
  const rule = ruleFor(reportRules(), to, row)
  const months = periodKind(reportRules(), period)?.months ?? 3
  return {
    ...{ id, form, plan, unit, unitName, scope, period, from, to, deadline, version, state, late, sent },
    number: rule?.number ?? form,
    title: rule?.title ?? { vi: form, en: form },
    periodName: periodName(months, row),
    submittedAt: submittedAt?.toISOString() ?? null,
  }
}

/** What the unit may open: each form with its kinds of periods, the one that runs and how many a year has. */
async function mayOpen(read: Read, unit: string) {
  const reporting = await reportingOn(read, read.today)
  return rulesOn(reportRules(), read.today).flatMap((rule) => {
    const scopes: Scope[] = [
      ...(reporting.receiverOf(unit, rule.to) === null ? [] : (['own'] as const)),
      ...(reporting.partsOf(unit, rule.to).length === 0 ? [] : (['consolidated'] as const)),
    ]
    if (scopes.length === 0) return []
    const periods = rule.periods.flatMap((id) => {
      const kind = periodKind(reportRules(), id)
      if (!kind) return []
      const [now, last] = [periodHolding(kind, read.today), lastEnded(kind, read.today)]
      const place = ({ year, no }: { year: number; no: number }) => ({ year, no })
      return [
        {
          id,
          months: kind.months,
          startDay: kind.startDay,
          inYear: periodsInYear(kind),
          now: place(now),
          last: place(last),
        },
      ]
    })
    return [
      { form: rule.form, plan: rule.plan ?? null, number: rule.number, title: rule.title, scopes, periods },
    ]
  })
}
