import { Type } from 'typebox'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const PlainDate = Type.String({ format: 'date' })
const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' })
const Range = Type.Object({ from: TimeOfDay, to: TimeOfDay }, { additionalProperties: false })
const words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Sure = Type.Union([Type.Literal('announced'), Type.Literal('practice'), Type.Literal('provisional')])

export const WeekHours = Type.Object(
  {
    weekdays: Type.Array(Range, { minItems: 1, maxItems: 6 }),
    saturday: Type.Array(Range, { maxItems: 6, description: 'Empty: Saturdays are off' }),
    arrivalCutoff: TimeOfDay,
  },
  { additionalProperties: false },
)

export const Decision = Type.Object(
  { number: words(200), date: PlainDate, issuer: words(200) },
  { additionalProperties: false },
)

const DraftItem = Type.Union([
  Type.Object(
    {
      kind: Type.Union([Type.Literal('day-off'), Type.Literal('worked-weekend'), Type.Literal('ordinary')]),
      date: PlainDate,
      reason: words(300),
      reasonEn: Type.Optional(Type.String({ maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('hours'),
      unit: Type.String({ minLength: 1, maxLength: 35 }),
      from: PlainDate,
      hours: Type.Union([WeekHours, Type.Null()], {
        description: 'Null: the unit follows the one above again',
      }),
    },
    { additionalProperties: false },
  ),
])

/** The message of a draft, also for those who say what it would do. */
export const CalendarDraftBody = Type.Object(
  {
    items: Type.Array(DraftItem, { minItems: 1, maxItems: 100 }),
    decision: Decision,
    sure: Sure,
    reason: words(500),
    pastReason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)

export const CalendarDayView = Type.Object(
  {
    date: PlainDate,
    kind: Type.Union([Type.Literal('day-off'), Type.Literal('worked-weekend')]),
    reason: Text,
    source: Type.Union([Type.String(), Type.Null()]),
    decision: Type.Union([Decision, Type.Null()]),
    sure: Sure,
    issued: Type.Boolean({ description: 'Whether it was issued here, and not only shipped' }),
  },
  { $id: 'CalendarDay' },
)

export const CalendarYearView = Type.Object(
  {
    unit: Type.String(),
    year: Type.Integer(),
    days: Type.Array(Type.Ref('CalendarDay')),
    hours: Type.Array(
      Type.Object({
        from: PlainDate,
        unit: Type.Union([Type.String(), Type.Null()]),
        weekdays: Type.Array(Range),
        saturday: Type.Array(Range),
        arrivalCutoff: TimeOfDay,
      }),
    ),
  },
  { $id: 'CalendarYear' },
)

export const CalendarChangeView = Type.Object(
  {
    id: Type.String(),
    decision: Type.Union([Decision, Type.Null()]),
    sure: Sure,
    reason: Type.String(),
    pastReason: Type.Union([Type.String(), Type.Null()]),
    issuedAt: Type.String({ format: 'date-time' }),
    issuedBy: Type.String(),
    days: Type.Array(Type.Object({ date: PlainDate, kind: Type.String(), reason: Text })),
    hours: Type.Array(
      Type.Object({ unit: Type.String(), from: PlainDate, hours: Type.Union([WeekHours, Type.Null()]) }),
    ),
  },
  { $id: 'CalendarChange' },
)
