import { Type } from 'typebox'
import { choice, date, moment, nullable } from '../../../kernel/shapes.ts'

export const Text = Type.Object({ vi: Type.String(), en: Type.String() })
export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Count = Type.Integer({ minimum: 0 })
const Place = Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })
const channel = choice('online', 'desk', 'post')

export const Ticket = Type.Object(
  {
    id: Type.String(),
    number: Count,
    state: choice('waiting', 'called', 'serving', 'done', 'no-show'),
    takenAt: moment,
    calledAt: nullable(moment),
    counter: nullable(Type.String()),
  },
  { $id: 'Ticket' },
)

const counts = {
  waiting: Count,
  done: Count,
  noShow: Count,
  medianWait: nullable(Type.Integer({ description: 'Minutes from drawing a number to its call, today' })),
}

export const DeskQueue = Type.Object(
  {
    desk: Place,
    tickets: Type.Array(Type.Ref('Ticket')),
    called: nullable(Type.Ref('Ticket')),
    visit: nullable(Type.String({ description: 'The visit that the clerk has open' })),
    ...counts,
  },
  { $id: 'DeskQueue' },
)

export const Board = Type.Object(
  {
    desk: Place,
    called: Type.Array(Type.Object({ number: Count, counter: Type.String(), serving: Type.Boolean() })),
    next: Type.Array(Count),
    ...counts,
  },
  { $id: 'QueueBoard' },
)

export const VisitPerson = Type.Object(
  {
    name: Type.String(),
    identityNumber: Type.String(),
    birthDate: nullable(date),
    gender: nullable(Type.String()),
    phone: nullable(Type.String()),
    level: Type.Integer({ description: 'Of the VNeID account; 0: none that we know of' }),
    knownFrom: choice('vneid', 'card-qr', 'card-chip', 'typed'),
  },
  { $id: 'VisitPerson' },
)

export const IdentifiedPerson = Type.Object({ person: Type.Ref('VisitPerson'), agrees: Type.Boolean() })

export const VisitPage = Type.Object(
  {
    id: Type.String(),
    way: choice('counter', 'post'),
    open: Type.Boolean(),
    openedAt: moment,
    ticket: nullable(Count),
    mail: nullable(Type.Object({ arrivedOn: date, sender: Type.String(), postalNumber: Type.String() })),
    person: nullable(Type.Ref('VisitPerson')),
    entries: Type.Array(
      Type.Object({
        id: Type.String(),
        procedure: Type.String(),
        vi: Type.String(),
        en: Type.String(),
        unit: Place,
        channel,
        dossier: nullable(Type.Object({ id: Type.String(), code: Type.String(), dueAt: moment })),
      }),
    ),
  },
  { $id: 'VisitPage' },
)

// Definitions and answers are the form engine's own; their shapes are described by its types, not here.
const record = Type.Record(Type.String(), Type.Unknown())

export const EntryPage = Type.Object(
  {
    id: Type.String(),
    visit: Type.String(),
    revision: Count,
    channel,
    dossier: nullable(Type.String()),
    today: date,
    service: record,
    lists: record,
    unit: Place,
    person: Type.Ref('VisitPerson'),
    answers: record,
    origins: record,
    corrections: Type.Record(Type.String(), Type.String()),
    sources: Type.Array(Type.String()),
    files: Type.Array(
      Type.Object({
        id: Type.String(),
        component: Type.String(),
        name: Type.String(),
        size: Count,
        signatures: Type.Array(Type.Ref('SignatureNote')),
      }),
    ),
  },
  { $id: 'EntryPage' },
)

export const Card = Type.Object({
  identityNumber: Type.String({ maxLength: 20 }),
  name: Type.String({ minLength: 1, maxLength: 100 }),
  birthDate: nullable(date),
  gender: nullable(choice('1', '2')),
  phone: nullable(Type.String({ maxLength: 20 })),
  from: choice('card-qr', 'card-chip', 'typed'),
})

export const Received = Type.Object({
  papers: Type.Array(
    Type.Object({
      component: Type.String({ minLength: 1, maxLength: 80 }),
      manner: choice('shown', 'original', 'certified-copy', 'copy'),
      copies: Type.Integer({ minimum: 1, maximum: 99 }),
    }),
    { maxItems: 100 },
  ),
  cash: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Taken in cash, đồng' }),
  ),
})
