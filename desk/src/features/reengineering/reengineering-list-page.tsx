import { Button, DataTable, EmptyState, Options, ShareBar } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReengineeringList } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { money } from '../dossiers/moments.ts'
import { reengineeringQuery } from './queries.ts'
import type { ReengineeringSearch } from './search.ts'

const states = ['none', 'proposed', 'returned', 'approved', 'carried-out'] as const
/** How many procedures are drawn at a time. */
const page = 50

/** Whether every procedure has been worked on: agency by agency, procedure by procedure. */
export function ReengineeringListPage({ search }: { search: ReengineeringSearch }) {
  const { reengineering } = useWords()
  const said = reengineering.list
  const { data } = useSuspenseQuery(reengineeringQuery)
  usePageTitle(reengineering.title)
  const done = data.items.filter(({ state }) => state === 'carried-out').length
  const share = done / Math.max(1, data.items.length)
  const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(share * 100)
  return (
    <>
      <div className="desk-head">
        <div>
          <h1>{reengineering.title}</h1>
          <p className="muted small">{said.total(done, data.items.length, percent)}</p>
        </div>
      </div>
      <div className="stack dossier-split">
        <Units units={data.units} />
        <Procedures list={data} search={search} />
      </div>
    </>
  )
}

function Units({ units }: { units: ReengineeringList['units'] }) {
  const { reengineering } = useWords()
  const said = reengineering.list
  return (
    <section className="pane" aria-labelledby="units">
      <div className="pane-head">
        <h2 id="units">{said.units}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.units}
          rows={units}
          rowKey={({ unit }) => unit}
          columns={[
            {
              id: 'agency',
              heading: said.agency,
              cell: ({ unit, name }) => (
                <Link to={paths.reengineering} search={{ dv: unit }}>
                  {name}
                </Link>
              ),
            },
            {
              id: 'done',
              heading: said.done,
              cell: (unit) => (
                <>
                  <ShareBar share={unit.done / Math.max(1, unit.procedures)} />
                  <span className="small num">
                    {unit.done}/{unit.procedures}
                  </span>
                </>
              ),
            },
            { id: 'begun', heading: said.begun, numeric: true, cell: ({ begun }) => begun },
            {
              id: 'saved',
              heading: said.saved,
              numeric: true,
              cell: ({ savedPerYear }) => money(savedPerYear),
            },
          ]}
        />
      </div>
    </section>
  )
}

function Procedures({ list, search }: { list: ReengineeringList; search: ReengineeringSearch }) {
  const { reengineering } = useWords()
  const said = reengineering.list
  const navigate = useNavigate()
  const [shown, setShown] = useState(page)
  const found = list.items.filter(
    (one) => (!search.dv || one.unit === search.dv) && (!search.buoc || one.state === search.buoc),
  )
  const go = (part: ReengineeringSearch) => {
    setShown(page)
    const { dv, buoc } = { ...search, ...part }
    navigate({ to: paths.reengineering, search: { ...(dv && { dv }), ...(buoc && { buoc }) } })
  }
  return (
    <section className="pane" aria-labelledby="procedures">
      <div className="pane-head">
        <h2 id="procedures">{said.procedures}</h2>
        <span className="row">
          <select
            className="select head-select"
            aria-label={said.agency}
            value={search.dv ?? ''}
            onChange={({ target }) => go({ dv: target.value })}
          >
            <Options
              empty={said.all}
              choices={list.units.map(({ unit, name }) => ({ value: unit, label: name }))}
            />
          </select>
          <select
            className="select head-select"
            aria-label={said.state}
            value={search.buoc ?? ''}
            onChange={({ target }) => go({ buoc: target.value })}
          >
            <Options
              empty={said.every}
              choices={states.map((value) => ({ value, label: reengineering.states[value] }))}
            />
          </select>
        </span>
      </div>
      {found.length > 0 ? (
        <div className="pane-body pane-table">
          <DataTable
            caption={said.procedures}
            rows={found.slice(0, shown)}
            rowKey={({ procedure }) => procedure}
            columns={[
              {
                id: 'name',
                heading: said.procedure,
                cell: (one) => (
                  <>
                    <Link to={paths.reengineeringOf} params={{ code: one.procedure }}>
                      {one.name}
                    </Link>
                    <span className="sub">
                      {one.procedure} · {one.field}
                    </span>
                  </>
                ),
              },
              {
                id: 'state',
                heading: said.state,
                className: 'one-line',
                cell: ({ state }) => reengineering.states[state],
              },
              {
                id: 'saved',
                heading: said.saved,
                numeric: true,
                cell: ({ savedPerYear }) => (savedPerYear === null ? '' : money(savedPerYear)),
              },
            ]}
          />
          <p className="row small muted">
            {said.shown(found.length)}
            {found.length > shown && (
              <Button type="button" look="quiet" onClick={() => setShown(shown + page)}>
                {said.more}
              </Button>
            )}
          </p>
        </div>
      ) : (
        <EmptyState icon="search" title={said.nothing[0] ?? ''} level="h3">
          {said.nothing[1]}
        </EmptyState>
      )}
    </section>
  )
}
