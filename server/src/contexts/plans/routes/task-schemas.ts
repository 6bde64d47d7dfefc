import { Type } from 'typebox'
import { choice, date, moment, nullable } from '../../../kernel/shapes.ts'
import { standings, termMoves } from '../rules/task-term.ts'
import { entryKinds } from '../store/task-tables.ts'

const Text = Type.Object({ vi: Type.String(), en: Type.String() })
const NamedUnit = Type.Object({ id: Type.String(), name: Text })
export const Standing = choice(...standings)
const part = choice('lead', 'cooperating')
const Term = Type.String({ description: 'As plans write dates: 2025, 2025-Q3, 2025-08, 2025-08-31' })

export const TaskList = Type.Object(
  {
    unit: NamedUnit,
    plans: Type.Array(Type.Object({ code: Type.String(), title: Text })),
    items: Type.Array(
      Type.Object({
        work: Type.String(),
        plan: Type.String(),
        heading: Type.String(),
        no: Type.String(),
        name: Type.String(),
        isPart: Type.Boolean(),
        unit: NamedUnit,
        assignee: nullable(Type.String()),
        part,
        term: Term,
        due: date,
        standing: Standing,
        returned: Type.Boolean(),
        daysLate: Type.Integer(),
        percent: Type.Integer(),
        askedDue: nullable(date),
        last: nullable(Type.Object({ words: nullable(Type.String()), at: moment })),
      }),
    ),
    total: Type.Integer(),
    units: Type.Array(
      Type.Object({
        unit: NamedUnit,
        overdue: Type.Integer(),
        open: Type.Integer(),
        submitted: Type.Integer(),
        daysLate: Type.Integer(),
      }),
    ),
  },
  { $id: 'TaskList', description: 'Terms of the tasks of plans, the earliest due first, 50 a page' },
)

const Said = Type.Object({
  words: Type.String(),
  how: choice('group', 'name', 'successor', 'by-hand', 'unknown'),
  units: Type.Array(NamedUnit),
})
export const PlanTasks = Type.Object(
  {
    code: Type.String(),
    title: Text,
    number: nullable(Type.String()),
    year: Type.Integer(),
    groups: Type.Array(
      Type.Object({
        heading: Type.String(),
        tasks: Type.Array(
          Type.Object({
            no: Type.String(),
            name: Type.String(),
            note: nullable(Type.String()),
            due: Type.Array(Type.String()),
            done: Type.Boolean(),
            endless: Type.Boolean(),
            indicator: nullable(Type.String()),
            lead: Type.Array(Said),
            cooperating: Type.Array(Said),
            counts: Type.Object({
              overdue: Type.Integer(),
              soon: Type.Integer(),
              open: Type.Integer(),
              submitted: Type.Integer(),
              accepted: Type.Integer(),
            }),
            works: Type.Array(
              Type.Object({
                id: Type.String(),
                unit: NamedUnit,
                term: Term,
                due: date,
                standing: Standing,
                percent: Type.Integer(),
              }),
            ),
            missing: Type.Array(NamedUnit),
          }),
        ),
      }),
    ),
    unknown: Type.Array(
      Type.Object({ words: Type.String(), lead: Type.Boolean(), tasks: Type.Array(Type.String()) }),
    ),
    missing: Type.Integer({ description: 'Pieces of work that handing out now would add' }),
    mayAssign: Type.Boolean(),
  },
  {
    $id: 'PlanTasks',
    description: 'The tasks of a plan in the order of its appendix, with whom its words mean',
  },
)

const Measured = Type.Object({
  numerator: Type.Number(),
  denominator: Type.Number(),
  value: nullable(Type.Number()),
})
export const TaskPage = Type.Object(
  {
    id: Type.String(),
    plan: Type.Object({ code: Type.String(), title: Text, number: nullable(Type.String()) }),
    heading: Type.String(),
    no: Type.String(),
    name: Type.String(),
    note: nullable(Type.String()),
    unit: NamedUnit,
    assignee: nullable(Type.String()),
    cooperating: Type.Array(NamedUnit),
    parent: nullable(Type.Object({ id: Type.String(), name: Type.String(), unit: NamedUnit })),
    endless: Type.Boolean(),
    terms: Type.Array(
      Type.Object({
        term: Term,
        due: date,
        firstDue: date,
        percent: Type.Integer(),
        submittedOn: nullable(date),
        askedDue: nullable(date),
        askedReason: nullable(Type.String()),
        askedByName: nullable(Type.String()),
        standing: Standing,
        returned: Type.Boolean(),
        daysLate: Type.Integer(),
        moves: Type.Array(choice(...termMoves)),
      }),
    ),
    parts: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        unit: NamedUnit,
        assignee: nullable(Type.String()),
        due: date,
        standing: Standing,
        percent: Type.Integer(),
      }),
    ),
    history: Type.Array(
      Type.Object({
        term: Term,
        kind: choice(...entryKinds),
        percent: nullable(Type.Integer()),
        words: nullable(Type.String()),
        day: nullable(date),
        files: Type.Array(
          Type.Object({
            id: Type.String(),
            name: Type.String(),
            mediaType: Type.String(),
            size: Type.Integer(),
          }),
        ),
        byName: Type.String(),
        at: moment,
      }),
    ),
    reminders: Type.Array(
      Type.Object({
        term: Term,
        occasion: Type.String({
          description: 'before-7: seven working days before; after-2: the second time after',
        }),
        on: date,
      }),
    ),
    proof: nullable(
      Type.Object({
        indicator: Type.String(),
        name: Text,
        how: Text,
        goal: Type.Number(),
        measured: nullable(Measured),
        progress: choice('met', 'not-met', 'no-data', 'not-measured'),
      }),
    ),
    ended: nullable(
      Type.Object({ because: choice('merged', 'not-in-plan'), goesOn: nullable(Type.String()) }),
    ),
    merged: Type.Array(Type.Object({ id: Type.String(), unit: NamedUnit })),
    mayHandDown: Type.Boolean(),
    below: Type.Array(NamedUnit),
    officials: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  },
  { $id: 'TaskPage', description: 'A piece of work of one unit, with everything that happened to it' },
)
