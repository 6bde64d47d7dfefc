import { EmptyState } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ReviewRow, ReviewTable } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { useKeys } from '../../shell/use-keys.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { reviewTableQuery } from './queries.ts'
import { allMet, filterRows, isWhole, nextAnswer } from './row-state.ts'
import type { ReviewTableSearch } from './search.ts'
import { TableBar } from './table-bar.tsx'
import { TableRows } from './table-rows.tsx'
import { useRowSaver } from './use-row-saver.ts'

type TablePageProps = { id: string; unit: string; search: ReviewTableSearch }

/** One agency's table: a row for each procedure, answered by keyboard or pointer and saved as it is typed. */
export function TablePage({ id, unit, search }: TablePageProps) {
  const { review } = useWords()
  const said = review.table
  const { data } = useSuspenseQuery(reviewTableQuery(id, unit))
  usePageTitle(said.title(data.unitName))
  const { save, saving, error } = useRowSaver(id, unit)
  const [active, setActive] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const rows = filterRows(data.rows, search)
  const whole = data.rows.filter(isWhole).length
  useRowKeys({ data, rows, active, save, setActive, setOpen })
  return (
    <>
      <p className="desk-crumb">
        <Link to={paths.reviews}>{review.list.title}</Link> ›{' '}
        <Link to={paths.review} params={{ id }}>
          {data.campaign.title}
        </Link>
      </p>
      <div className="desk-head">
        <div>
          <h1>{said.title(data.unitName)}</h1>
          <p className="muted small" role="status">
            {said.done(whole, data.rows.length)}
            {data.mayFill && ` · ${saving ? said.saving : said.saved}`}
            {data.confirmed && ` · ${said.confirmedNote}`}
          </p>
        </div>
      </div>
      <Filters id={id} unit={unit} search={search} rows={data.rows} />
      <Refusal error={error} />
      {rows.length > 0 ? (
        <TableRows
          table={data}
          rows={rows}
          active={active}
          open={open}
          picked={picked}
          onActive={(code, opened) => {
            setActive(code)
            setOpen(opened)
          }}
          onPick={(code) =>
            setPicked((old) => {
              const next = new Set(old)
              if (!next.delete(code)) next.add(code)
              return next
            })
          }
          onSave={save}
        />
      ) : (
        <EmptyState icon="search" title={said.nothing[0] ?? ''}>
          {said.nothing[1]}
        </EmptyState>
      )}
      <TableBar
        id={id}
        table={data}
        whole={whole === data.rows.length}
        picked={picked}
        onDone={() => setPicked(new Set())}
      />
      {data.mayFill && <Keys />}
    </>
  )
}

type RowKeys = {
  data: ReviewTable
  rows: readonly ReviewRow[]
  active: string | null
  save: ReturnType<typeof useRowSaver>['save']
  setActive: (code: string) => void
  setOpen: (open: boolean) => void
}

/** J and K go through the rows, digits turn a condition, A meets them all, E opens the details. */
function useRowKeys({ data, rows, active, save, setActive, setOpen }: RowKeys) {
  const bindings = useMemo(() => {
    const at = rows.findIndex(({ procedure }) => procedure === active)
    const row = rows[at]
    const go = (to: number) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
      if (!next) return
      setActive(next.procedure)
      document.getElementById(`row-${next.procedure}`)?.scrollIntoView({ block: 'nearest' })
    }
    const moves = { j: () => go(at + 1), k: () => go(at - 1) }
    if (!row) return moves
    const opening = { e: () => setOpen(true), x: () => setOpen(false) }
    if (!data.mayFill) return { ...moves, ...opening }
    const digits = data.conditions.map(({ id }, index) => [
      String(index + 1),
      () => {
        const answer = nextAnswer(row.answers[id])
        if (!answer.met) setOpen(true)
        save(row, { answers: { ...row.answers, [id]: answer } })
      },
    ])
    const all = () => {
      save(row, allMet(data.conditions))
      go(at + 1)
    }
    return { ...moves, ...opening, a: all, ...Object.fromEntries(digits) }
  }, [rows, active, data, save, setActive, setOpen])
  useKeys(bindings)
}

function Filters({ id, unit, search, rows }: TablePageProps & { rows: readonly ReviewRow[] }) {
  const { review } = useWords()
  const said = review.table
  const navigate = useNavigate()
  const { xem, ...others } = search
  const chips = [
    [undefined, said.all],
    ['thieu', said.lacking(rows.filter((row) => !isWhole(row)).length)],
    ['tra-lai', said.returnedOnes(rows.filter(({ state }) => state === 'returned').length)],
  ] as const
  return (
    <nav className="filters" aria-label={said.state}>
      {chips.map(([value, label]) => (
        <Link
          key={label}
          className="chip"
          to={paths.reviewTable}
          params={{ id, unit }}
          search={{ ...others, ...(value && { xem: value }) }}
          aria-current={xem === value ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
      <label className="review-find">
        <span className="visually-hidden">{said.find}</span>
        <input
          className="input"
          type="search"
          placeholder={said.find}
          defaultValue={search.loc}
          onChange={({ target }) =>
            navigate({
              to: paths.reviewTable,
              params: { id, unit },
              search: { ...(xem && { xem }), ...(target.value && { loc: target.value }) },
              replace: true,
            })
          }
        />
      </label>
    </nav>
  )
}

function Keys() {
  const { review, shell } = useWords()
  const said = review.table.keys
  return (
    <p className="keys" title={shell.keys.title}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {said.move}
      </span>
      <span>
        <kbd>1</kbd>–<kbd>6</kbd> {said.answer}
      </span>
      <span>
        <kbd>A</kbd> {said.all}
      </span>
      <span>
        <kbd>E</kbd> {said.open}
      </span>
      <span>
        <kbd>X</kbd> {said.close}
      </span>
    </p>
  )
}
