import { type Column, DataTable } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { isTooEasy, readGoal, type TypedGoals } from './judge-goals.ts'
import type { HandDown } from './queries.ts'
import { useGoal } from './use-goal.ts'

type Row = HandDown['rows'][number]
type Assignment = NonNullable<Row['assignment']>

/** The units directly below: their minimum, what they hold, and a box for the new goal that warns at once. */
export function HandDownTable({
  data,
  typed,
  onType,
}: {
  data: HandDown
  typed: TypedGoals
  onType: (typed: TypedGoals) => void
}) {
  const { plans: said, of } = useWords()
  const words = said.handing
  const { goal } = useGoal()
  const change = (unit: string, part: { goal?: string; head?: string }) =>
    onType({ ...typed, [unit]: { ...typed[unit], ...part } })
  const columns: Column<Row>[] = [
    { id: 'unit', heading: words.unit, cell: ({ unit }) => of(unit.name) },
    {
      id: 'minimum',
      heading: words.minimum,
      className: 'nowrap',
      cell: ({ minimum }) =>
        minimum === null ? <span className="muted">{words.notAsked}</span> : goal(minimum, data.target),
    },
    {
      id: 'given',
      heading: words.given,
      className: 'plan-goal',
      cell: (row) => <Held row={row} target={data.target} />,
    },
    ...(data.mayHandDown
      ? [
          {
            id: 'goal',
            heading: words.newGoal,
            cell: (row: Row) => (
              <NewGoal
                row={row}
                target={data.target}
                typed={typed[row.unit.id]?.goal ?? ''}
                onType={change}
              />
            ),
          },
          {
            id: 'head',
            heading: words.head,
            cell: ({ unit, heads }: Row) =>
              heads.length === 0 ? (
                <span className="muted small">{words.noHead}</span>
              ) : heads.length === 1 ? (
                <div>
                  {heads[0]?.name}
                  <span className="sub">{heads[0]?.position}</span>
                </div>
              ) : (
                <select
                  className="select"
                  aria-label={words.headOf(of(unit.name))}
                  value={typed[unit.id]?.head ?? heads[0]?.id}
                  onChange={({ target }) => change(unit.id, { head: target.value })}
                >
                  {heads.map(({ id, name, position }) => (
                    <option key={id} value={id}>
                      {name}, {position}
                    </option>
                  ))}
                </select>
              ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={words.title}
      className="hand-down"
      columns={columns}
      rows={data.rows}
      rowKey={({ unit }) => unit.id}
    />
  )
}

function NewGoal({
  row: { unit, minimum },
  target,
  typed,
  onType,
}: {
  row: Row
  target: HandDown['target']
  typed: string
  onType: (unit: string, part: { goal: string }) => void
}) {
  const { plans: said, of } = useWords()
  const words = said.handing
  const { goal } = useGoal()
  if (minimum === null) return <span className="muted">–</span>
  const value = readGoal(typed)
  const fault =
    typed.trim() === ''
      ? undefined
      : value === undefined
        ? words.notNumber
        : isTooEasy(target.compare, value, minimum)
          ? words.tooEasy(goal(minimum, target))
          : undefined
  const id = `goal-${unit.id}`
  return (
    <div className="hand-down-goal">
      <input
        id={id}
        className="input input--xs"
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.goalOf(of(unit.name))}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        value={typed}
        onChange={({ target: { value: text } }) => onType(unit.id, { goal: text })}
      />
      {fault && (
        <p className="field-error small" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

/** What the unit is held to, since when, whether it took note, and what it held before. */
function Held({
  row: { goal: held, assignment, history },
  target,
}: {
  row: Row
  target: HandDown['target']
}) {
  const { plans: said } = useWords()
  const words = said.handing
  const { goal } = useGoal()
  const line = (one: Assignment) =>
    words.givenOn(goal(one.goal, target), shortDate(one.givenOn), one.givenByName)
  return (
    <div>
      {held === null ? <span className="muted">–</span> : goal(held, target)}
      {assignment && (
        <span className="sub">
          {assignment.acknowledgedAt
            ? words.acknowledged(
                assignment.acknowledgedByName ?? '',
                shortDate(assignment.acknowledgedAt.slice(0, 10)),
              )
            : words.notAcknowledged}
        </span>
      )}
      {!assignment && history.some(({ endedOn }) => endedOn === null) && (
        <span className="sub">{words.inherited}</span>
      )}
      {history.length > 0 && (
        <details className="small">
          <summary>{words.history(history.length)}</summary>
          <ul className="bullets">
            {history.map((one) => (
              <li key={one.id}>{one.endedOn ? words.until(line(one), shortDate(one.endedOn)) : line(one)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
