import { EmptyState, Icon, SelectField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Unit } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { unitsQuery } from '../dossiers/queries.ts'
import { Distribution } from './distribution.tsx'
import { monthsUntil } from './figures.ts'
import { fillingCsvUrl, fillingQuery } from './queries.ts'
import type { FillingSearch } from './search.ts'
import { GivenUpTable, PagesTable, QuestionsTable, ServicesTable, UnitsTable } from './tables.tsx'
import { Tally } from './tally.tsx'

/** How long people take from login to submission, and where they are held up. */
export function FillingPage({ search }: { search: FillingSearch }) {
  const { filling: said } = useWords()
  usePageTitle(said.title)
  const { data, error } = useQuery(fillingQuery(search))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        <a className="button button--second" href={fillingCsvUrl(search)} download>
          <Icon name="download" />
          {said.csv}
        </a>
      </div>
      <p className="muted small measure">{said.lead}</p>
      <Filters search={search} services={data?.services ?? []} />
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && data.total.submitted + data.total.givenUp === 0 && (
        <EmptyState icon="chart" title={said.none}>
          {said.noneText}
        </EmptyState>
      )}
      {data && data.total.submitted + data.total.givenUp > 0 && (
        <>
          <Tally total={data.total} goal={data.goal} />
          {data.total.submitted > 0 && <Distribution times={data} />}
          <ServicesTable times={data} />
          {data.units.length > 1 && <UnitsTable times={data} search={search} />}
          <PagesTable times={data} />
          <QuestionsTable times={data} />
          <GivenUpTable times={data} />
        </>
      )}
    </div>
  )
}

/** The units that somebody may ask about: their own, or the one whose office they are, and everything below. */
function unitsInReach(units: readonly Unit[], own: string): Unit[] {
  const mine = units.find(({ id }) => id === own)
  const root = mine?.kind === 'office' && mine.parent ? mine.parent : own
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const within = (unit: Unit | undefined): boolean =>
    unit !== undefined && (unit.id === root || within(byId.get(unit.parent ?? '')))
  return units.filter(within)
}

function Filters({
  search,
  services,
}: {
  search: FillingSearch
  services: readonly { procedure: string; name: { vi: string; en: string } }[]
}) {
  const { filling: said, of } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const { data: units = [] } = useQuery(unitsQuery)
  const month = todayInVietnam().slice(0, 7)
  const go = (change: FillingSearch) =>
    navigate({ to: paths.filling, search: clean({ ...search, ...change }), replace: true })
  const years = [month.slice(0, 4), String(Number(month.slice(0, 4)) - 1)]
  return (
    <div className="edit-row filling-filters">
      <SelectField
        id="period"
        label={said.period}
        width="full"
        value={search.ky ?? month}
        onChange={({ target }) => go({ ky: target.value })}
        choices={[
          ...monthsUntil(month, 12).map((value) => ({ value, label: said.month(value) })),
          ...years.map((value) => ({ value, label: said.year(value) })),
        ]}
      />
      <SelectField
        id="unit"
        label={said.unit}
        width="full"
        value={search.dv ?? ''}
        empty={said.allUnits}
        onChange={({ target }) => go({ dv: target.value })}
        choices={unitsInReach(units, me.unit ?? '').map(({ id, nameVi, nameEn }) => ({
          value: id,
          label: of({ vi: nameVi, en: nameEn }),
        }))}
      />
      <SelectField
        id="procedure"
        label={said.service}
        width="full"
        value={search.tt ?? ''}
        empty={said.allServices}
        onChange={({ target }) => go({ tt: target.value })}
        choices={services.map(({ procedure, name }) => ({ value: procedure, label: of(name) }))}
      />
    </div>
  )
}

const clean = (search: FillingSearch): FillingSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))
