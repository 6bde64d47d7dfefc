import { Type } from 'typebox'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { code } from './shapes.ts'

const count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })
const long = Type.String({ maxLength: 4000 })
const text = nullable(long)
const texts = Type.Array(long, { maxItems: 200 })

const Component = Type.Object({
  id: Type.String({ maxLength: 80 }),
  code: text,
  name: long,
  form: Type.Boolean(),
  formName: text,
  formUrl: text,
  originals: count,
  copies: count,
  replacedBy: texts,
  legalBases: texts,
})
const Case = Type.Object({
  id: Type.String({ maxLength: 80 }),
  name: text,
  steps: texts,
  components: Type.Array(Component, { maxItems: 300 }),
})
const Channel = Type.Object({
  channel: choice('online', 'post', 'desk'),
  times: Type.Array(
    Type.Object({
      case: nullable(Type.String({ maxLength: 80 })),
      time: nullable(count),
      unit: nullable(choice('hour', 'day', 'working-day', 'month')),
      unitGiven: Type.Boolean(),
      note: text,
      fees: Type.Array(
        Type.Object({
          kind: choice('fee', 'charge'),
          code: text,
          amount: nullable(count),
          per: text,
          note: text,
        }),
        { maxItems: 100 },
      ),
    }),
    { maxItems: 100 },
  ),
})
/** The parts of a procedure that a re-engineering changes. */
export const AfterRecord = Type.Object({
  cases: Type.Array(Case, { maxItems: 100 }),
  channels: Type.Array(Channel, { maxItems: 3 }),
})

const state = choice('proposed', 'returned', 'approved', 'carried-out')
const amount = Type.Number({ description: 'đồng' })

export const ReengineeringList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        procedure: code,
        name: Type.String(),
        field: Type.String(),
        unit: Type.String(),
        state: choice('none', 'proposed', 'returned', 'approved', 'carried-out'),
        savedPerDossier: nullable(amount),
        savedPerYear: nullable(amount),
      }),
    ),
    units: Type.Array(
      Type.Object({
        unit: Type.String(),
        name: Type.String(),
        procedures: count,
        begun: count,
        approved: count,
        done: count,
        savedPerYear: amount,
      }),
    ),
  },
  { $id: 'ReengineeringList' },
)

const Burden = Type.Object({
  forms: count,
  papers: count,
  copies: count,
  steps: count,
  workingDays: nullable(Type.Number()),
  fee: amount,
})
const change = choice('kept', 'changed', 'removed', 'added')

export const ReengineeringPage = Type.Object(
  {
    procedure: code,
    name: Type.String(),
    field: Type.String(),
    unit: Type.String(),
    unitName: Type.String(),
    before: AfterRecord,
    after: AfterRecord,
    burdens: Type.Object({ before: Burden, after: Burden }),
    components: Type.Array(
      Type.Object({ case: text, before: nullable(Component), after: nullable(Component), change }),
    ),
    steps: Type.Array(Type.Object({ case: text, step: Type.String(), change })),
    savings: Type.Object({ before: amount, after: amount, perDossier: amount, perYear: amount }),
    costs: Type.Array(
      Type.Object({
        id: Type.String(),
        amount: count,
        source: Type.String(),
        sure: Type.String(),
      }),
    ),
    proposal: nullable(
      Type.Object({
        beforeVersion: Type.String(),
        tripsBefore: count,
        tripsAfter: count,
        yearlyDossiers: count,
        note: text,
        savedPerDossier: amount,
        state,
        returnReason: text,
        proposedBy: Type.String(),
        revision: count,
      }),
    ),
    nextVersion: text,
    moves: Type.Array(choice('propose', 'approve', 'return', 'carry-out')),
  },
  { $id: 'ReengineeringPage' },
)
