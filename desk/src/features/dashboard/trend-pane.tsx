import { DataTable, Icon } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { TrendChart } from './charts.tsx'
import { trendQuery } from './queries.ts'
import type { FigureSearch } from './search.ts'

/** Twelve months as a line, or as the table of the same numbers. */
export function TrendPane({
  indicator,
  name,
  search,
  write,
}: {
  indicator: string
  name: string
  search: FigureSearch
  write: (value: number) => string
}) {
  const { dashboard: said } = useWords()
  const { data } = useQuery(trendQuery(indicator, search))
  const [asTable, setAsTable] = useState(false)
  if (!data || data.items.every(({ value }) => value === null)) return null
  return (
    <section className="pane" aria-labelledby="trend">
      <div className="pane-head">
        <h2 id="trend">{said.figure.trend}</h2>
        <button
          type="button"
          className="button button--quiet no-print"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name={asTable ? 'chart' : 'list'} />
          {asTable ? said.figure.trendChart : said.figure.trendTable}
        </button>
      </div>
      <div className={asTable ? 'pane-body pane-table' : 'pane-body'}>
        {asTable ? (
          <DataTable
            caption={said.figure.trendOf(name)}
            rows={data.items}
            rowKey={({ month }) => month}
            columns={[
              {
                id: 'month',
                heading: said.figure.month,
                cell: ({ month }) => `${month.slice(5, 7)}/${month.slice(0, 4)}`,
              },
              {
                id: 'value',
                heading: said.value,
                numeric: true,
                className: 'strong',
                cell: ({ value }) => (value === null ? '–' : write(value)),
              },
              {
                id: 'numerator',
                heading: said.figure.numerator,
                numeric: true,
                cell: ({ numerator }) => Math.round(numerator * 10) / 10,
              },
              {
                id: 'denominator',
                heading: said.figure.denominator,
                numeric: true,
                cell: ({ denominator }) => denominator,
              },
            ]}
          />
        ) : (
          <TrendChart months={data.items} label={said.figure.trendOf(name)} write={write} />
        )}
      </div>
    </section>
  )
}
