import { SelectField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { LongTable } from '../../shell/long-table.tsx'
import { type SortableColumn, useSorted } from '../../shell/use-sorted.tsx'
import { amount, change, changeOf, tenths, whole } from '../service-index/numbers.ts'
import { rankingQuery, type TargetRanking } from './queries.ts'

type Tier = TargetRanking['tiers'][number]
type Line = Tier['lines'][number]

/** The units of a tier by the targets of the plan that they meet, with how that was a month ago, and how it is computed. */
export function RankingPane({ code }: { code: string }) {
  const { plans } = useWords()
  const { ranking: said } = plans
  const { data, error } = useQuery(rankingQuery(code))
  const [chosen, setChosen] = useState<string>()
  const filled = data?.tiers.filter(({ lines }) => lines.length > 0) ?? []
  // Most units are at the lowest tier; that is where a ranking says most.
  const shown = filled.find(({ tier }) => tier === chosen) ?? filled.at(-1)
  return (
    <section className="pane" aria-labelledby="ranking">
      <div className="pane-head">
        <h2 id="ranking">{said.title}</h2>
        {data && <span className="small muted">{plans.figuresAt(shortDate(data.at))}</span>}
      </div>
      <div className="pane-body stack-s">
        <Refusal error={error} />
        {!data && !error && <Loading />}
        {filled.length > 1 && shown && (
          <SelectField
            id="ranking-tier"
            name="cap"
            label={said.tier}
            value={shown.tier}
            choices={filled.map(({ tier }) => ({ value: tier, label: plans.tiers[tier] }))}
            onChange={({ target }) => setChosen(target.value)}
          />
        )}
        {data && shown && <Ranked key={shown.tier} tier={shown} ranking={data} />}
        {data && <Method ranking={data} />}
      </div>
    </section>
  )
}

function Ranked({ tier, ranking }: { tier: Tier; ranking: TargetRanking }) {
  const { plans, language, of } = useWords()
  const { ranking: said } = plans
  const columns: SortableColumn<Line>[] = [
    {
      id: 'unit',
      name: said.unit,
      by: ({ name }) => of(name),
      cell: ({ unit, name, unranked }) => (
        <>
          <Link to={paths.dashboard} search={{ kh: ranking.code, dv: unit }}>
            {of(name)}
          </Link>
          {unranked && <span className="sub">{said.unranked[unranked]}</span>}
        </>
      ),
    },
    {
      id: 'rank',
      name: said.rank,
      by: ({ rank }) => rank,
      numeric: true,
      cell: ({ rank, rankBefore }) => (
        <div>
          {rank ?? '–'}
          {rankBefore !== null && <span className="sub">{said.rankBefore(rankBefore)}</span>}
        </div>
      ),
    },
    {
      id: 'met',
      name: said.met,
      by: ({ met }) => met,
      numeric: true,
      cell: ({ met, judged }) => (judged === 0 ? '–' : `${met}/${judged}`),
    },
    {
      id: 'score',
      name: said.score,
      by: ({ score }) => score,
      numeric: true,
      cell: ({ score }) => (score === null ? '–' : tenths(score, language)),
    },
    {
      id: 'change',
      name: said.change,
      by: changeOf,
      numeric: true,
      cell: (line) => {
        const moved = changeOf(line)
        return moved === null ? '–' : change(moved, language)
      },
    },
    {
      id: 'dossiers',
      name: said.dossiers,
      by: ({ dossiers }) => dossiers,
      numeric: true,
      cell: ({ dossiers }) => whole(dossiers, language),
    },
  ]
  const sorted = useSorted(tier.lines, columns, { id: 'rank', up: true })
  return (
    <div className="pane-table">
      <LongTable
        caption={said.caption(plans.tiers[tier.tier])}
        className="plan-ranking"
        rowKey={({ unit }) => unit}
        {...sorted}
      />
    </div>
  )
}

function Method({ ranking: { year, before, method } }: { ranking: TargetRanking }) {
  const { plans, language } = useWords()
  const { ranking: said } = plans
  const apart = Object.entries(method.weights).map(([id, weight]) => `${id} ${amount(weight, language)}`)
  return (
    <p className="small muted measure">
      {said.method(year, method.minimumDossiers, shortDate(before))}{' '}
      {apart.length === 0
        ? said.sameWeights
        : said.weights(amount(method.weight, language), apart.join(', '))}
    </p>
  )
}
