import { Type } from 'typebox'
import { nullable } from '../../../kernel/shapes.ts'
import { tiers } from '../../../kernel/values/tier.ts'
import { unitKinds } from '../rules/unit-kind.ts'

const PlainDate = Type.String({ format: 'date' })
const Instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' })
const UnitId = Type.String({ maxLength: 35 })
const Name = Type.String({ maxLength: 300 })
const Uuid = Type.String({ format: 'uuid' })
const Kind = Type.Union(unitKinds.map((kind) => Type.Literal(kind)))
const Tier = Type.Union(tiers.map((tier) => Type.Literal(tier)))
const closed = { additionalProperties: false }

const NewUnit = Type.Object(
  {
    id: UnitId,
    parent: UnitId,
    kind: Kind,
    tier: Tier,
    nameVi: Name,
    nameEn: Name,
    gsoCode: nullable(Type.String({ pattern: '^[0-9]{2,5}$' })),
    calendar: Type.String({ minLength: 1, maxLength: 60 }),
    address: nullable(Type.String({ maxLength: 500 })),
    phone: nullable(Type.String({ maxLength: 40 })),
    desk: nullable(Type.Object({ id: UnitId, nameVi: Name, nameEn: Name }, closed)),
  },
  closed,
)
const Successor = Type.Union([
  Type.Object({ unit: UnitId }, closed),
  Type.Object({ create: NewUnit }, closed),
])
const Change = Type.Union([
  Type.Object(
    { kind: Type.Literal('merge'), from: Type.Array(UnitId, { maxItems: 50 }), into: Successor },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('split'),
      from: UnitId,
      into: Type.Array(Successor, { maxItems: 20 }),
      main: UnitId,
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('rename'),
      unit: UnitId,
      nameVi: Name,
      nameEn: Name,
      gsoCode: Type.Optional(nullable(Type.String({ pattern: '^[0-9]{2,5}$' }))),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('dissolve'), unit: UnitId, to: UnitId }, closed),
  Type.Object({ kind: Type.Literal('move'), unit: UnitId, parent: UnitId }, closed),
])
const PostException = Type.Union([
  Type.Object({ post: Uuid, ends: Type.Literal(true) }, closed),
  Type.Object(
    { post: Uuid, unit: Type.Optional(UnitId), position: Type.Optional(Type.String({ maxLength: 300 })) },
    closed,
  ),
])
const Choice = Type.Object(
  {
    context: Type.String({ maxLength: 40 }),
    subject: Type.String({ maxLength: 80 }),
    successor: UnitId,
    unit: UnitId,
  },
  closed,
)
const content = {
  title: Type.String({ minLength: 1, maxLength: 300 }),
  decision: Type.Object(
    {
      number: nullable(Type.String({ maxLength: 60 })),
      issuedOn: nullable(PlainDate),
      signer: nullable(Type.String({ maxLength: 200 })),
    },
    closed,
  ),
  timing: Type.Union([Type.Literal('at-midnight'), Type.Literal('at-once')]),
  effectiveOn: nullable(PlainDate),
  changes: Type.Array(Change, { maxItems: 200 }),
  posts: Type.Array(PostException, { maxItems: 2000 }),
  choices: Type.Array(Choice, { maxItems: 2000 }),
}
export const PlanContent = Type.Object(content, closed)

const Line = Type.Object({
  context: Type.String(),
  what: Type.String(),
  vi: Type.String(),
  en: Type.String(),
  count: Type.Integer(),
  running: Type.Optional(Type.Boolean({ description: 'Goes on at the successor by itself' })),
})
const Fault = Type.Object({
  change: nullable(Type.Integer({ description: 'Place of the change in the plan' })),
  code: Type.String(),
  unit: Type.String(),
  vi: Type.String(),
  en: Type.String(),
})
const PicturedUnit = Type.Object({
  id: Type.String(),
  parent: nullable(Type.String()),
  nameVi: Type.String(),
  nameEn: Type.String(),
  isDesk: Type.Boolean(),
  gsoCode: nullable(Type.String()),
  fate: Type.Union((['ends', 'begins', 'changes', 'stays'] as const).map((fate) => Type.Literal(fate))),
})
const state = Type.Union(
  (['drafted', 'approved', 'carried-out', 'cancelled'] as const).map((name) => Type.Literal(name)),
)

export const ReorganisationPage = Type.Object(
  {
    plan: Type.Object({
      ...content,
      id: Type.String(),
      state,
      authorName: Type.String(),
      draftedAt: Instant,
      approverName: nullable(Type.String()),
      approvedAt: nullable(Instant),
      carriedOutAt: nullable(Instant),
      revision: Type.Integer(),
    }),
    on: Type.String({ format: 'date', description: 'The day the picture is of' }),
    faults: Type.Array(Fault),
    before: Type.Array(PicturedUnit),
    after: Type.Array(PicturedUnit),
    successions: Type.Array(
      Type.Object({ predecessor: Type.String(), successor: Type.String(), isMain: Type.Boolean() }),
    ),
    posts: Type.Array(
      Type.Object({
        id: Type.String(),
        staffName: Type.String(),
        unit: Type.String(),
        position: Type.String(),
        goesTo: nullable(Type.String({ description: 'Null: the post ends' })),
        newPosition: Type.String(),
      }),
    ),
    progress: nullable(Type.Object({ left: Type.Integer(), of: Type.Integer() })),
    may: Type.Object({
      edit: Type.Boolean(),
      approve: Type.Boolean(),
      cancel: Type.Boolean(),
      carryOut: Type.Boolean(),
    }),
  },
  { $id: 'ReorganisationPage' },
)

export const ReorganisationCheck = Type.Object(
  {
    lines: Type.Array(Line),
    conflicts: Type.Array(
      Type.Object({
        context: Type.String(),
        subject: Type.String(),
        name: Type.Object({ vi: Type.String(), en: Type.String() }),
        successor: Type.String(),
        ways: Type.Array(
          Type.Object({
            unit: Type.String(),
            way: Type.Object({ vi: Type.String(), en: Type.String() }),
          }),
        ),
      }),
    ),
    lacking: Type.Array(Fault),
  },
  { $id: 'ReorganisationCheck' },
)

export const ReorganisationSummary = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    state,
    timing: content.timing,
    effectiveOn: nullable(PlainDate),
    authorName: Type.String(),
    approverName: nullable(Type.String()),
    draftedAt: Instant,
    carriedOutAt: nullable(Instant),
  },
  { $id: 'ReorganisationSummary' },
)

const Heir = Type.Object({
  id: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  isMain: Type.Boolean({ description: 'What was begun goes on there' }),
})
export const UnitLife = Type.Object(
  {
    id: Type.String(),
    parent: nullable(Type.String()),
    kind: Kind,
    tier: Tier,
    nameVi: Type.String(),
    nameEn: Type.String(),
    gsoCode: nullable(Type.String()),
    validFrom: PlainDate,
    validTo: nullable(Type.String({ format: 'date', description: 'The first day it is gone' })),
    successors: Type.Array(Heir),
    predecessors: Type.Array(Heir),
  },
  { $id: 'UnitLife' },
)
