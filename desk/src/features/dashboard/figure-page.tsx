import { Icon } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { unitsQuery } from '../dossiers/queries.ts'
import { amount } from '../service-index/numbers.ts'
import { BreakdownPane } from './breakdown-pane.tsx'
import { CountedPane } from './counted-pane.tsx'
import { FigurePeriod } from './figure-period.tsx'
import { IndicatorNote } from './indicator-note.tsx'
import { type Breakdown, breakdownQuery } from './queries.ts'
import type { FigureSearch, Tier } from './search.ts'
import { TierChips } from './tier-chips.tsx'
import { TrendPane } from './trend-pane.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { useIndicator } from './use-indicator.ts'

/** One figure opened: its months, what it is made of, and the very dossiers. The address says all of it. */
export function FigurePage({ indicator, search }: { indicator: string; search: FigureSearch }) {
  const { dashboard: said } = useWords()
  const { data, error, isPending, dataUpdatedAt } = useQuery(breakdownQuery(indicator, search))
  const { name, write, indicator: meaning } = useIndicator(indicator, search.den.slice(0, 4))
  usePageTitle(name)
  return (
    <div className="stack dashboard">
      <p className="no-print">
        <Link to={paths.dashboard} search={search.dv ? { dv: search.dv } : {}} className="back">
          <Icon name="back" />
          {said.figure.back}
        </Link>
      </p>
      <Head name={name} search={search} data={data} at={dataUpdatedAt} />
      {meaning && <IndicatorNote indicator={meaning} />}
      <Narrowing indicator={indicator} search={search} tiers={data?.tiers ?? []} />
      <Refusal error={error} />
      {isPending && <Loading />}
      {data && !error && (
        <>
          <Total data={data} write={write} />
          <TrendPane indicator={indicator} name={name} search={search} write={write} />
          <BreakdownPane indicator={indicator} search={search} data={data} write={write} />
          <CountedPane indicator={indicator} search={search} />
        </>
      )}
    </div>
  )
}

function Head({
  name,
  search,
  data,
  at,
}: {
  name: string
  search: FigureSearch
  data: Breakdown | undefined
  at: number
}) {
  const { dashboard: said, plans } = useWords()
  const unitName = useUnitName(search.dv)
  return (
    <div className="desk-head">
      <div>
        <h1>{name}</h1>
        <p className="muted small">
          <strong>
            {unitName ?? said.wholeProvince}
            {search.cap && `, ${plans.tiers[search.cap]}`}.
          </strong>{' '}
          {said.figure.period(shortDate(data?.from ?? search.tu), shortDate(data?.to ?? search.den))}{' '}
          {search.chot
            ? said.asOfDay(shortDate(search.chot))
            : at > 0 && said.asOfNow(fullMoment(new Date(at).toISOString()))}
        </p>
      </div>
      <CopyAddress search={search} />
    </div>
  )
}

function useUnitName(id: string | undefined): string | undefined {
  const { language } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  const unit = units.find((one) => one.id === id)
  return unit ? (language === 'vi' ? unit.nameVi : unit.nameEn) : id
}

/** Another unit, another tier or other days, in the address. */
function Narrowing({
  indicator,
  search,
  tiers,
}: {
  indicator: string
  search: FigureSearch
  tiers: readonly Tier[]
}) {
  const navigate = useNavigate()
  const unitName = useUnitName(search.dv)
  const { sau: _, dv, cap, ...rest } = search
  const goToDays = ({ from: tu, to: den }: { from: string; to: string }) => {
    const { sau: _page, chot, ...others } = search
    // What was known on a day says nothing of days after it.
    const known = chot && chot >= tu ? { chot } : {}
    void navigate({
      to: paths.figure,
      params: { indicator },
      search: { ...others, ...known, tu, den },
      resetScroll: false,
    })
  }
  const go = (narrowed: Pick<FigureSearch, 'dv' | 'cap'>) =>
    navigate({
      to: paths.figure,
      params: { indicator },
      search: { ...rest, ...narrowed },
      resetScroll: false,
    })
  return (
    <div className="figure-narrowing no-print">
      <UnitChoice
        id="figure-unit"
        chosen={dv ? { id: dv, name: unitName ?? dv } : undefined}
        onChoose={(unit, isProvince) => go(isProvince ? {} : { dv: unit })}
      />
      <TierChips
        tiers={tiers}
        chosen={cap}
        onChoose={(tier) => go({ ...(dv && { dv }), ...(tier && { cap: tier }) })}
      />
      <FigurePeriod days={{ from: search.tu, to: search.den }} onChange={goToDays} />
    </div>
  )
}

/** Copies the address with the day at whose end the figure is known, so that it says the same later. */
function CopyAddress({ search }: { search: FigureSearch }) {
  const { dashboard: said } = useWords()
  const [shown, setShown] = useState<string | null>(null)
  const copy = async () => {
    const today = todayInVietnam()
    const asOf = search.chot ?? today
    const address = new URL(location.href)
    address.searchParams.set('chot', asOf)
    address.searchParams.set('tu', search.tu)
    address.searchParams.set('den', search.den)
    try {
      await navigator.clipboard.writeText(address.href)
      const words = asOf === today ? said.figure.copiedToday : said.figure.copied
      announce({ text: words(shortDate(asOf)) })
    } catch {
      setShown(address.href)
    }
  }
  return (
    <div className="no-print">
      <button type="button" className="button button--second" onClick={() => void copy()}>
        <Icon name="copies" />
        {said.figure.copy}
      </button>
      {shown && (
        <p className="small">
          <label htmlFor="figure-address">{said.figure.notCopied}</label>
          <input id="figure-address" className="input" readOnly value={shown} />
        </p>
      )}
    </div>
  )
}

function Total({ data: { total }, write }: { data: Breakdown; write: (value: number) => string }) {
  const { dashboard: said, language } = useWords()
  const number = (value: number) => amount(value, language)
  return (
    <dl className="tally dash-tally">
      <div>
        <dt>{said.figure.total}</dt>
        <dd>{total.value === null ? said.noData : write(total.value)}</dd>
      </div>
      <div>
        <dt>{said.figure.numerator}</dt>
        <dd>{number(total.numerator)}</dd>
      </div>
      <div>
        <dt>{said.figure.denominator}</dt>
        <dd>{number(total.denominator)}</dd>
      </div>
    </dl>
  )
}
