import { Type } from 'typebox'
import { choice, date, moment, nullable } from '../../../kernel/shapes.ts'

export const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const Measurement = Type.Object({
  numerator: Type.Number(),
  denominator: Type.Number(),
  value: Type.Union([Type.Number(), Type.Null()], { description: 'Percentage or mean; null: no data' }),
})
export const Figure = Type.Object(
  {
    target: Type.String(),
    name: Type.String({ description: "The plan's own words, in Vietnamese" }),
    indicator: Type.String(),
    indicatorName: Text,
    tier: nullable(Type.String()),
    of: nullable(
      Type.Object({ id: Type.String(), name: Text }, { description: 'The unit that the plan names' }),
    ),
    year: Type.Integer(),
    unit: Type.String(),
    compare: Type.String({ description: 'gte, gt or lt: how the value must stand to the goal' }),
    goal: Type.Number(),
    planGoal: nullable(
      Type.Number({
        description: 'The goal of the plan, where the unit is held to a stricter one handed to it',
      }),
    ),
    period: nullable(Type.Object({ from: date, to: date })),
    measured: nullable(Measurement),
    progress: Type.String({ description: 'met, not-met, no-data or not-measured' }),
    how: Text,
    source: nullable(Type.String({ description: 'Where in the plan it stands, when not among its targets' })),
    baseline: nullable(Type.Number({ description: 'How it stood when the plan was made' })),
    sources: nullable(
      Type.Array(
        Type.Object({
          unit: Type.String(),
          periodEnd: date,
          source: Type.String(),
          reportedAt: moment,
          checkedAt: nullable(moment),
        }),
        { description: 'Who reported it; null for what is counted from dossiers' },
      ),
    ),
    why: nullable(Text),
    thisYear: nullable(Type.Object({ year: Type.Integer(), measured: Measurement })),
  },
  { $id: 'Figure', description: 'A target, or a part of it, against what was measured' },
)

/** Something was written, not only spaces. */
export const written = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const words = Type.String({ maxLength: 2000 })
const units = Type.Array(Type.String({ maxLength: 400 }), { maxItems: 60 })
const goal = Type.Optional(Type.Number())

export const Goals = Type.Object(
  {
    all: goal,
    province: goal,
    district: goal,
    commune: goal,
    units: Type.Optional(Type.Record(Type.String({ maxLength: 35 }), Type.Number())),
  },
  { additionalProperties: false, description: 'One goal for all, one for each tier, and for units by name' },
)
export const PlanTarget = Type.Object(
  {
    id: Type.String({ maxLength: 40 }),
    indicator: Type.String({ maxLength: 80 }),
    goals: Goals,
    compare: choice('gte', 'gt', 'lt'),
    unit: choice('percent', 'count', 'minutes'),
    year: Type.Integer(),
    name: words,
    note: nullable(words),
    basis: nullable(words),
    lead: units,
    cooperating: units,
    source: Type.Optional(nullable(words)),
    baseline: Type.Optional(nullable(Type.Number())),
  },
  { additionalProperties: false },
)
const PlanTask = Type.Object(
  {
    heading: words,
    no: Type.String({ maxLength: 40 }),
    name: words,
    note: nullable(words),
    due: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 12 }),
    done: Type.Boolean(),
    lead: units,
    cooperating: units,
    indicator: Type.Optional(nullable(Type.String({ maxLength: 100 }))),
    goal: Type.Optional(nullable(Type.Number())),
  },
  { additionalProperties: false },
)
export const Reporting = Type.Object(
  { every: nullable(words), what: nullable(words), to: nullable(words) },
  { additionalProperties: false, description: 'How often, as what and to whom it is reported on' },
)
export const Baseline = Type.Record(Type.String({ maxLength: 80 }), Type.Number(), {
  description: 'How things stood when the plan was made, by the names of its document',
})
export const PlanContent = Type.Object(
  {
    year: Type.Integer(),
    titleVi: words,
    titleEn: words,
    tiers: Type.Array(Type.String({ maxLength: 20, description: 'province, district, commune' }), {
      maxItems: 3,
    }),
    legalBases: Type.Array(words, { maxItems: 60 }),
    reporting: Reporting,
    targets: Type.Array(PlanTarget, { maxItems: 200 }),
    tasks: Type.Array(PlanTask, { maxItems: 300 }),
    baseline: Type.Optional(nullable(Baseline)),
  },
  { $id: 'PlanContent', additionalProperties: false, description: 'What a plan says, perhaps not whole yet' },
)
