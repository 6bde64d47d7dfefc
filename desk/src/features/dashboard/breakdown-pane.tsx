import { EmptyState, ShareBar } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { LongTable } from '../../shell/long-table.tsx'
import { type SortableColumn, useSorted } from '../../shell/use-sorted.tsx'
import { amount } from '../service-index/numbers.ts'
import type { Breakdown, Part } from './queries.ts'
import type { FigureSearch } from './search.ts'

const ways = ['unit', 'procedure', 'field'] as const

/** What a figure is made of, by unit, procedure or field; a unit opens with its own parts, a procedure narrows the dossiers. */
export function BreakdownPane({
  indicator,
  search,
  data,
  write,
}: {
  indicator: string
  search: FigureSearch
  data: Breakdown
  write: (value: number) => string
}) {
  const { dashboard: said } = useWords()
  const by = search.theo ?? 'unit'
  const { sau: _, theo: _by, ...rest } = search
  return (
    <section className="pane" aria-labelledby="parts">
      <div className="pane-head">
        <h2 id="parts">{said.figure.parts}</h2>
        <nav className="filter-chips no-print" aria-label={said.figure.takenApart}>
          {ways.map((way) => (
            <Link
              key={way}
              className="chip"
              to={paths.figure}
              params={{ indicator }}
              search={way === 'unit' ? rest : { ...rest, theo: way }}
              resetScroll={false}
              aria-current={way === by ? 'true' : undefined}
            >
              {said.figure.by[way]}
            </Link>
          ))}
        </nav>
      </div>
      {data.parts.length === 0 ? (
        <div className="pane-body">
          <EmptyState icon="chart" title={said.figure.noParts}>
            {said.figure.noPartsWhy}
          </EmptyState>
        </div>
      ) : (
        <div className="pane-body pane-table unit-scroll">
          <Parts key={by} {...{ indicator, search, data, write }} />
        </div>
      )}
    </section>
  )
}

function Parts({
  indicator,
  search,
  data,
  write,
}: {
  indicator: string
  search: FigureSearch
  data: Breakdown
  write: (value: number) => string
}) {
  const { dashboard: said, of, language } = useWords()
  const by = search.theo ?? 'unit'
  const most = Math.max(1e-9, ...data.parts.map(({ value }) => value ?? 0))
  const number = (value: number) => amount(value, language)
  const amounts = ['numerator', 'denominator'] as const
  const columns: SortableColumn<Part>[] = [
    {
      id: 'name',
      name: said.figure.by[by],
      by: ({ name }) => of(name),
      cell: (part) => <PartName part={part} indicator={indicator} search={search} />,
    },
    {
      id: 'value',
      name: said.value,
      by: ({ value }) => value,
      numeric: true,
      className: 'strong',
      cell: ({ value }) => (value === null ? '–' : write(value)),
    },
    {
      id: 'bar',
      name: said.against,
      heading: <span className="visually-hidden">{said.against}</span>,
      className: 'chart-cell part-bar',
      cell: ({ value }) => value !== null && <ShareBar share={value / Math.max(most, 1e-9)} />,
    },
    ...amounts.map(
      (side): SortableColumn<Part> => ({
        id: side,
        name: said.figure[side],
        by: (part) => part[side],
        numeric: true,
        cell: (part) => number(part[side]),
      }),
    ),
  ]
  const sorted = useSorted(data.parts, columns, { id: 'denominator', up: false })
  return (
    <LongTable caption={said.figure.parts} className="parts-table" rowKey={({ key }) => key} {...sorted} />
  )
}

function PartName({ part, indicator, search }: { part: Part; indicator: string; search: FigureSearch }) {
  const { of } = useWords()
  const { sau: _, ...rest } = search
  if (search.theo === 'field') return <>{of(part.name)}</>
  const narrowed =
    search.theo === 'procedure'
      ? { ...rest, tt: part.key }
      : { ...rest, dv: part.key, theo: 'procedure' as const }
  return (
    <>
      <Link
        to={paths.figure}
        params={{ indicator }}
        search={narrowed}
        resetScroll={search.theo !== 'procedure'}
      >
        {of(part.name)}
      </Link>
      {search.theo === 'procedure' && <span className="sub">{part.key}</span>}
    </>
  )
}
