import { Type } from 'typebox'
import { choice, date, nullable } from '../../../kernel/shapes.ts'
import { code, level, tier } from './shapes.ts'

const text = nullable(Type.String())
const count = Type.Integer({ minimum: 0 })
export const uuid = Type.String({ format: 'uuid' })
export const unit = Type.String({ maxLength: 40 })
export const Campaign = Type.Object({ id: uuid })

const answers = Type.Record(
  Type.String({ maxLength: 60 }),
  Type.Object({ met: Type.Boolean(), why: nullable(Type.String({ maxLength: 2000 })) }),
)
const Amendment = Type.Object({
  document: Type.String({ maxLength: 300 }),
  article: Type.String({ maxLength: 300 }),
  proposal: Type.String({ maxLength: 2000 }),
})
/** What is typed into a row. */
export const ReviewContent = Type.Object({
  answers,
  proposedLevel: nullable(level),
  reason: nullable(Type.String({ maxLength: 2000 })),
  amendments: Type.Array(Amendment, { maxItems: 20 }),
  yearlyDossiers: nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  note: nullable(Type.String({ maxLength: 2000 })),
})
const fault = Type.Object({
  at: Type.String(),
  code: choice(
    'unanswered',
    'why-needed',
    'too-high',
    'reason-needed',
    'amendment-needed',
    'amendment-broken',
  ),
})
const state = choice('open', 'filled', 'returned', 'consolidated')
export const SavedEntry = Type.Object({
  level,
  faults: Type.Array(fault),
  state,
  revision: count,
})
const Condition = Type.Object({
  id: Type.String(),
  vi: Type.String(),
  en: Type.String(),
  failing: choice('partial', 'info'),
  suggestedBy: nullable(choice('online-channel', 'payable-online', 'result-from-afar')),
  source: Type.String(),
  sure: Type.String(),
})

export const ReviewSummary = Type.Object(
  {
    id: uuid,
    title: Type.String(),
    year: Type.Integer(),
    openedOn: date,
    deadline: date,
    procedures: count,
    filled: count,
    consolidated: count,
    agencies: count,
    confirmed: count,
    ownLeft: nullable(Type.Integer({ description: "Rows the reader's own agency still has to complete" })),
    decision: nullable(
      Type.Object({
        number: Type.String(),
        state: Type.String(),
        effectiveOn: date,
        replaced: Type.Boolean(),
      }),
    ),
  },
  { $id: 'ReviewSummary' },
)

export const ReviewPage = Type.Object(
  {
    id: uuid,
    title: Type.String(),
    year: Type.Integer(),
    province: Type.String(),
    office: Type.String(),
    openedOn: date,
    deadline: date,
    conditions: Type.Array(Condition),
    agencies: Type.Array(
      Type.Object({
        unit: Type.String(),
        name: Type.String(),
        procedures: count,
        filled: count,
        returned: count,
        consolidated: count,
        confirmedAt: text,
        remindedOn: text,
        overdue: Type.Boolean(),
      }),
    ),
    levels: Type.Object({ full: count, partial: count, info: count }),
    decision: nullable(
      Type.Object({
        campaign: uuid,
        number: Type.String(),
        issuedOn: date,
        effectiveOn: date,
        signer: uuid,
        signerName: Type.String(),
        signerPosition: Type.String(),
        replaces: Type.Array(uuid),
        state: choice('drafted', 'signed', 'issued'),
        replacedBy: nullable(uuid),
        revision: count,
      }),
    ),
    signers: Type.Array(Type.Object({ id: uuid, name: Type.String(), position: Type.String() })),
    standing: Type.Array(Type.Object({ campaign: uuid, number: Type.String(), issuedOn: date })),
    moves: Type.Array(choice('fill', 'confirm', 'run', 'draft', 'sign', 'seal')),
  },
  { $id: 'ReviewPage' },
)

export const ReviewTable = Type.Object(
  {
    campaign: Type.Object({ id: uuid, title: Type.String(), deadline: date }),
    unit: Type.String(),
    unitName: Type.String(),
    confirmed: Type.Boolean(),
    conditions: Type.Array(Condition),
    rows: Type.Array(
      Type.Object({
        procedure: code,
        name: Type.String(),
        field: Type.String(),
        tiers: Type.Array(tier),
        ...ReviewContent.properties,
        state,
        level,
        faults: Type.Array(fault),
        prefilledFrom: nullable(choice('record', 'last-review')),
        returnReason: text,
        revision: count,
      }),
    ),
    mayFill: Type.Boolean(),
    mayConfirm: Type.Boolean(),
    mayRun: Type.Boolean(),
  },
  { $id: 'ReviewTable' },
)

export const IssuedReview = Type.Object(
  {
    id: uuid,
    title: Type.String(),
    year: Type.Integer(),
    number: Type.String(),
    issuedOn: date,
    effectiveOn: date,
    signer: Type.String(),
    eligible: count,
    notYet: count,
    replacedBy: nullable(uuid),
  },
  { $id: 'IssuedReview' },
)
