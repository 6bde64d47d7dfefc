import { Type } from 'typebox'
import { choice, date, moment, nullable, reference } from '../../../kernel/shapes.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { SignatureNoteShape } from '../../documents/index.ts'
import { moves, states } from '../rules/life.ts'
import { forms, scopes } from '../rules/report-rules.ts'

export const Text = Type.Object({ vi: Type.String(), en: Type.String() })
export const ReportId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const count = Type.Integer()

const Flow = Type.Object(
  {
    ...{ carried: count, online: count, desk: count },
    ...{ early: count, onDay: count, late: count },
    ...{ within: count, overdue: count },
  },
  { description: 'carried + online + desk is always early + onDay + late + within + overdue' },
)
export const FlowGroup = Type.Object({
  key: Type.String(),
  name: Text,
  rows: Type.Array(Type.Object({ key: Type.String(), name: Text, flow: Flow })),
})
const PlanLine = Type.Object({
  target: Type.String(),
  name: Type.String(),
  tier: nullable(choice(...tiers)),
  compare: choice('gte', 'gt', 'lt'),
  goal: Type.Number(),
  unit: Type.String(),
  numerator: nullable(Type.Number()),
  denominator: nullable(Type.Number()),
  value: nullable(Type.Number()),
  progress: choice('met', 'not-met', 'no-data', 'not-measured'),
  why: nullable(Text),
})
const TaskLine = Type.Object({
  ...{ heading: Type.String(), no: Type.String(), name: Type.String() },
  ...{ due: Type.Array(Type.String()), lead: Type.Array(Type.String()), done: Type.Boolean() },
  progress: Type.Optional(
    Type.Object(
      {
        state: choice('done', 'running', 'overdue', 'not-given'),
        counts: Type.Object({ done: count, running: count, overdue: count }),
        percent: nullable(count),
        last: nullable(Type.Object({ words: Type.String(), on: date })),
        extendedTo: nullable(date),
      },
      { description: 'Absent in reports that were drawn before progress was reported' },
    ),
  ),
})
const Part = Type.Object({
  report: nullable(Type.String()),
  unit: Type.String(),
  name: Text,
  version: nullable(Type.Integer()),
  state: choice(...states, 'not-opened'),
})

export const ReportLine = Type.Object(
  {
    id: Type.String(),
    form: choice(...forms),
    plan: nullable(Type.String()),
    number: Type.String(),
    title: Text,
    unit: Type.String(),
    unitName: Text,
    scope: choice(...scopes),
    period: Type.String(),
    periodName: Text,
    from: date,
    to: date,
    deadline: date,
    version: Type.Integer(),
    state: choice(...states),
    submittedAt: nullable(moment),
    late: Type.Boolean({ description: 'Not sent by its deadline, or sent after it' }),
    sent: Type.Boolean({ description: 'Others than the unit itself read only what was sent' }),
  },
  { $id: 'ReportLine' },
)

const section = Type.String({ maxLength: 20_000 })
export const Narrative = Type.Object({ results: section, difficulties: section, proposals: section })

const Step = Type.Object({
  version: Type.Integer(),
  state: choice(...states),
  reason: nullable(Type.String()),
  number: nullable(Type.String()),
  ...{ signedBy: nullable(Type.String()), signedAt: nullable(moment) },
  signatures: Type.Array(reference(SignatureNoteShape), {
    description:
      'What was found of the signatures in its PDF; none: not signed, or signed without certificate',
  }),
  ...{ sealedBy: nullable(Type.String()), sealedAt: nullable(moment) },
  ...{ submittedBy: nullable(Type.String()), submittedAt: nullable(moment) },
  ...{ decidedBy: nullable(Type.String()), decidedAt: nullable(moment) },
  decisionReason: nullable(Type.String()),
})

export const ReportPage = Type.Object(
  {
    report: reference(ReportLine),
    receiverName: nullable(Text),
    shown: Type.Object({
      version: Type.Integer(),
      revision: Type.Integer(),
      narrative: Narrative,
      drawnAt: moment,
      asOf: date,
      table: nullable(Type.Array(FlowGroup)),
      plan: nullable(Type.Object({ title: Text, lines: Type.Array(PlanLine), tasks: Type.Array(TaskLine) })),
      closedBefore: nullable(Type.Integer()),
      parts: nullable(Type.Array(Part)),
    }),
    versions: Type.Array(Step),
    moves: Type.Array(choice(...moves)),
    partsNow: nullable(Type.Array(Part)),
  },
  { $id: 'ReportPage', description: 'A report in one of its versions; the figures are frozen as drawn' },
)

const PeriodChoice = Type.Object({
  id: Type.String(),
  months: Type.Integer(),
  startDay: Type.Integer(),
  inYear: Type.Integer(),
  now: Type.Object({ year: Type.Integer(), no: Type.Integer() }),
  last: Type.Object({ year: Type.Integer(), no: Type.Integer() }),
})
export const Opening = Type.Object({
  form: choice(...forms),
  plan: nullable(Type.String()),
  number: Type.String(),
  title: Text,
  scopes: Type.Array(choice(...scopes)),
  periods: Type.Array(PeriodChoice),
})
const TaskStanding = Type.Object({
  state: choice('done', 'running', 'overdue', 'not-given'),
  percent: nullable(Type.Integer()),
  counts: Type.Object({ done: count, running: count, overdue: count }),
})
export const Differences = Type.Object({
  version: Type.Integer(),
  submitted: Type.Boolean(),
  flows: Type.Array(
    Type.Object({
      ...{ group: Type.String(), key: Type.String(), name: Text },
      part: choice('carried', 'online', 'desk', 'early', 'onDay', 'late', 'open'),
      ...{ was: count, now: count },
    }),
  ),
  figures: Type.Array(
    Type.Object({
      ...{ key: Type.String(), name: Type.String() },
      unit: nullable(Type.Object({ id: Type.String(), name: Text })),
      ...{ was: nullable(Type.Number()), now: nullable(Type.Number()) },
    }),
  ),
  tasks: Type.Array(
    Type.Object({
      ...{ key: Type.String(), name: Type.String() },
      unit: nullable(Type.Object({ id: Type.String(), name: Text })),
      ...{ was: nullable(TaskStanding), now: nullable(TaskStanding) },
    }),
  ),
})
