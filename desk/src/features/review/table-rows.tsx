import { classNames, Icon } from '@mot-cua/ui'
import { Fragment, memo } from 'react'
import type { ReviewCondition, ReviewRow, ReviewTable } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { RowDetail } from './row-detail.tsx'
import { nextAnswer, type SaveRow } from './row-state.ts'

type Acts = {
  onActive: (code: string, open: boolean) => void
  onPick: (code: string) => void
  onSave: SaveRow
}

/** The rows with one column for each condition; the details of the row that is worked on stand below it. */
export function TableRows({
  table,
  rows,
  active,
  open,
  picked,
  ...acts
}: Acts & {
  table: ReviewTable
  rows: readonly ReviewRow[]
  active: string | null
  open: boolean
  picked: ReadonlySet<string>
}) {
  const { review, of } = useWords()
  const said = review.table
  const { conditions, mayFill, mayRun } = table
  return (
    <>
      <details className="review-legend" open>
        <summary>{said.legend}</summary>
        <ol>
          {conditions.map((condition) => (
            <li key={condition.id}>{of(condition)}</li>
          ))}
        </ol>
      </details>
      <div className="grid-wrap review-grid">
        <table className="grid">
          <thead>
            <tr>
              {mayRun && <th scope="col" className="pick" aria-label={said.pick('')} />}
              <th scope="col">{said.procedure}</th>
              {conditions.map((condition, index) => (
                <th scope="col" key={condition.id} className="review-cell" title={of(condition)}>
                  {said.condition(index + 1)}
                </th>
              ))}
              <th scope="col">{said.level}</th>
              <th scope="col">{said.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.procedure}>
                <Row
                  row={row}
                  conditions={conditions}
                  mayFill={mayFill}
                  mayRun={mayRun}
                  active={row.procedure === active}
                  open={open}
                  picked={picked.has(row.procedure)}
                  {...acts}
                />
                {row.procedure === active && open && (
                  <tr className="review-detail">
                    <td colSpan={conditions.length + (mayRun ? 4 : 3)}>
                      <RowDetail
                        row={row}
                        conditions={conditions}
                        mayFill={mayFill}
                        onSave={acts.onSave}
                        onClose={() => acts.onActive(row.procedure, false)}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type RowProps = Acts & {
  row: ReviewRow
  conditions: readonly ReviewCondition[]
  mayFill: boolean
  mayRun: boolean
  active: boolean
  open: boolean
  picked: boolean
}

const Row = memo(
  function Row({
    row,
    conditions,
    mayFill,
    mayRun,
    active,
    open,
    picked,
    onActive,
    onPick,
    onSave,
  }: RowProps) {
    const { review } = useWords()
    const said = review.table
    return (
      <tr id={`row-${row.procedure}`} className={active ? 'selected' : undefined}>
        {mayRun && (
          <td className="pick">
            <label className="pick-area">
              <input
                type="checkbox"
                aria-label={said.pick(row.procedure)}
                checked={picked}
                onChange={() => onPick(row.procedure)}
              />
            </label>
          </td>
        )}
        <th scope="row">
          <button
            type="button"
            className="review-name"
            aria-expanded={active && open}
            onClick={() => onActive(row.procedure, true)}
          >
            <span className="main">{row.name}</span>
            <span className="sub">
              {row.procedure} · {row.field}
            </span>
          </button>
        </th>
        {conditions.map(({ id }, index) => (
          <td key={id} className="review-cell" data-label={said.condition(index + 1)}>
            <Answer
              label={`${row.procedure}, ${said.condition(index + 1)}`}
              answer={row.answers[id]}
              mayFill={mayFill}
              onTurn={() => {
                const answer = nextAnswer(row.answers[id])
                onActive(row.procedure, !answer.met)
                onSave(row, { answers: { ...row.answers, [id]: answer } })
              }}
            />
          </td>
        ))}
        <td>{wordFor(review.levels, row.level)}</td>
        <td>
          <State row={row} />
        </td>
      </tr>
    )
  },
  (a, b) =>
    a.row === b.row &&
    a.active === b.active &&
    (!a.active || a.open === b.open) &&
    a.picked === b.picked &&
    a.mayFill === b.mayFill &&
    a.mayRun === b.mayRun,
)

function Answer({
  label,
  answer,
  mayFill,
  onTurn,
}: {
  label: string
  answer: { met: boolean } | undefined
  mayFill: boolean
  onTurn: () => void
}) {
  const { review } = useWords()
  const said = review.table
  const word = answer ? (answer.met ? said.met : said.unmet) : said.unanswered
  const sign = answer ? <Icon name={answer.met ? 'tick' : 'remove'} /> : '–'
  const look = classNames('review-answer', answer && (answer.met ? 'is-met' : 'is-unmet'))
  return mayFill ? (
    <button type="button" className={look} aria-label={`${label}: ${word}`} onClick={onTurn}>
      {sign}
    </button>
  ) : (
    <span className={look}>
      {sign}
      <span className="visually-hidden">{word}</span>
    </span>
  )
}

function State({ row }: { row: ReviewRow }) {
  const { review } = useWords()
  const said = review.table
  const [fault] = row.faults
  return (
    <>
      <span className={row.state === 'returned' ? 'review-returned' : undefined}>
        {review.states[row.state]}
      </span>
      {fault && <span className="sub">{said.faults[fault.code]}</span>}
      {row.revision === 0 && row.prefilledFrom && (
        <span className="sub">{row.prefilledFrom === 'record' ? said.fromRecord : said.fromLast}</span>
      )}
    </>
  )
}
