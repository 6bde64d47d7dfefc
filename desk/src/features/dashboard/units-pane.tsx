import { Options, ShareBar } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { LongTable } from '../../shell/long-table.tsx'
import { useSorted } from '../../shell/use-sorted.tsx'
import { useGoal } from '../plans/use-goal.ts'
import { stepsOf } from './map-drawing.ts'
import { MapLegend, ProvinceMap } from './province-map.tsx'
import {
  boundariesQuery,
  breakdownQuery,
  type Dashboard,
  type DashboardFigure,
  type Part,
  type Pull,
} from './queries.ts'
import type { DashboardSearch, FigureSearch } from './search.ts'
import { figureKey, tierOf, useFigureName } from './target-table.tsx'
import { TierChips } from './tier-chips.tsx'

/** One target by unit: who pulls it up and down, the map, and the table of every unit; on a wall the map alone. */
export function UnitsPane({
  data,
  search,
  isWall,
}: {
  data: Dashboard
  search: DashboardSearch
  isWall: boolean
}) {
  const { dashboard: said } = useWords()
  const navigate = useNavigate()
  const nameOf = useFigureName()
  const figures = data.figures.filter(({ pulls }) => pulls && pulls.up.length + pulls.down.length > 0)
  const figure = figures.find((one) => figureKey(one) === search.ct) ?? figures[0]
  if (!figure) return null
  return (
    <section className="dash-split stack" aria-labelledby="units">
      <div className="desk-head">
        <h2 id="units">{said.byUnit}</h2>
        <label className="visually-hidden" htmlFor="map-target">
          {said.target}
        </label>
        <select
          id="map-target"
          className="select head-select map-target no-print"
          value={figureKey(figure)}
          onChange={({ target }) =>
            navigate({ to: paths.dashboard, search: { ...search, ct: target.value }, resetScroll: false })
          }
        >
          <Options
            choices={figures.map((one) => ({
              value: figureKey(one),
              label: `${nameOf(one).name} (${one.target})`,
            }))}
          />
        </select>
      </div>
      {!isWall && <Pulls figure={figure} />}
      <Where figure={figure} data={data} shown={search} isWall={isWall} />
    </section>
  )
}

function Pulls({ figure }: { figure: DashboardFigure }) {
  const { dashboard: said } = useWords()
  const { up = [], down = [] } = figure.pulls ?? {}
  const most = Math.max(1e-9, ...[...up, ...down].map(({ effect }) => Math.abs(effect)))
  return (
    <div className="split">
      <PullPane id="up" title={said.pullsUp} pulls={up} most={most} figure={figure} />
      <PullPane id="down" title={said.pullsDown} pulls={down} most={most} figure={figure} />
    </div>
  )
}

function PullPane({
  id,
  title,
  pulls,
  most,
  figure,
}: {
  id: string
  title: string
  pulls: readonly Pull[]
  most: number
  figure: DashboardFigure
}) {
  const { dashboard: said, of, language } = useWords()
  const { value } = useGoal()
  const effect = (amount: number) =>
    amount.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
      signDisplay: 'always',
      maximumFractionDigits: 2,
      minimumFractionDigits: 2,
    }) + said.pointWord(figure.unit)
  return (
    <section className="pane" aria-labelledby={id}>
      <div className="pane-head">
        <h3 id={id}>{title}</h3>
        <span className="muted small">{said.effect}</span>
      </div>
      <div className="pane-body">
        {pulls.length === 0 && <p className="muted small">{said.nobodyPulls}</p>}
        {pulls.map((pull) => (
          <div className="bar-row pull-row" key={pull.unit.id}>
            <span>
              {of(pull.unit.name)}
              <span className="sub">
                {said.pullSub(value(pull.value, figure), Math.round(pull.share * 1000) / 10)}
              </span>
            </span>
            <span className="num nowrap">{effect(pull.effect)}</span>
            <ShareBar share={Math.abs(pull.effect) / most} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Where({
  figure,
  data,
  shown,
  isWall,
}: {
  figure: DashboardFigure
  data: Dashboard
  shown: DashboardSearch
  isWall: boolean
}) {
  const { dashboard: said, of } = useWords()
  const { value } = useGoal()
  const { name } = useFigureName()(figure)
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  const search = {
    tu: figure.period?.from ?? `${figure.year}-01-01`,
    den: data.at,
    ...(data.unit && { dv: data.unit.id }),
    ...(shown.cap ? { cap: shown.cap } : tierOf(figure)),
  }
  const { data: parts, isPending } = useQuery(breakdownQuery(figure.indicator, search))
  const { data: boundaries } = useQuery(boundariesQuery)
  if (isPending) return <Loading />
  if (!parts) return null
  const values = parts.parts.map((part) => ({ unit: part.key, name: of(part.name), value: part.value }))
  const known = values.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]))
  const steps = stepsOf(
    known.map((one) => one.value),
    figure.compare === 'lt',
  )
  const write = (amount: number) => value(amount, figure)
  const worst = [...known].sort((a, b) => (figure.compare === 'lt' ? b.value - a.value : a.value - b.value))
  const drawn = boundaries?.features.map(({ properties: { unit } }) => known.some((one) => one.unit === unit))
  const isPartlyUnknown = drawn?.includes(true) && drawn.includes(false)
  const now = values.find(({ unit }) => unit === chosen)
  return (
    <>
      <TierChips
        tiers={figure.tier || isWall ? [] : parts.tiers}
        chosen={shown.cap}
        onChoose={(cap) => {
          const { cap: _, ...rest } = shown
          void navigate({ to: paths.dashboard, search: { ...rest, ...(cap && { cap }) }, resetScroll: false })
        }}
      />
      <div className={isWall ? 'wall-map' : 'split split--wide-left'}>
        <section className="pane map-pane" aria-labelledby="map">
          <div className="pane-head">
            <h3 id="map">{said.map}</h3>
            <span className="muted small" aria-live="off">
              {now
                ? `${now.name}: ${now.value === null ? said.noData : write(now.value)}`
                : !isWall && said.mapHint}
            </span>
          </div>
          <div className="pane-body stack-s">
            <ProvinceMap
              title={`${said.map}: ${name}`}
              description={said.lowest(
                worst
                  .slice(0, 3)
                  .map((one) => `${one.name} ${write(one.value)}`)
                  .join(', '),
              )}
              values={worst}
              steps={steps}
              write={write}
              chosen={chosen}
              onChoose={setChosen}
            />
            <MapLegend steps={steps} write={write} unknown={isPartlyUnknown ?? false} />
          </div>
        </section>
        {!isWall && (
          <section className="pane" aria-labelledby="every-unit">
            <div className="pane-head">
              <h3 id="every-unit">{said.everyUnit(parts.parts.length)}</h3>
            </div>
            <div className="pane-body pane-table unit-scroll">
              <UnitTable parts={parts.parts} figure={figure} search={search} onChoose={setChosen} />
            </div>
          </section>
        )}
      </div>
    </>
  )
}

function UnitTable({
  parts,
  figure,
  search,
  onChoose,
}: {
  parts: readonly Part[]
  figure: DashboardFigure
  search: FigureSearch
  onChoose: (unit: string | null) => void
}) {
  const { dashboard: said, of } = useWords()
  const { value } = useGoal()
  const { rows, columns } = useSorted<Part>(
    parts,
    [
      {
        id: 'unit',
        name: said.unit,
        by: ({ name }) => of(name),
        cell: ({ key, name }) => (
          <Link
            to={paths.figure}
            params={{ indicator: figure.indicator }}
            search={{ ...search, dv: key, theo: 'procedure' }}
            onFocus={() => onChoose(key)}
            onBlur={() => onChoose(null)}
            onMouseEnter={() => onChoose(key)}
            onMouseLeave={() => onChoose(null)}
          >
            {of(name)}
          </Link>
        ),
      },
      {
        id: 'value',
        name: said.value,
        numeric: true,
        className: 'strong',
        by: ({ value: amount }) => amount,
        cell: ({ value: amount }) => (amount === null ? '–' : value(amount, figure)),
      },
      {
        id: 'of',
        name: said.counted,
        numeric: true,
        by: ({ denominator }) => denominator,
        cell: ({ denominator }) => denominator,
      },
    ],
    { id: 'value', up: figure.compare !== 'lt' },
  )
  return (
    <LongTable
      caption={said.everyUnit(parts.length)}
      className="ranking-table"
      rows={rows}
      columns={columns}
      rowKey={({ key }) => key}
    />
  )
}
