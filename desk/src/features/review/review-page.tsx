import { Button, DataTable, Notice, ShareBar } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { api, viewerUrls } from '../../api.ts'
import type { AgencyProgress, ReviewPage as Review } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { reviewQuery } from './queries.ts'
import { useAct } from './use-act.ts'

/** How far a review is: every agency, and the two lists as they form. */
export function ReviewPage({ id }: { id: string }) {
  const { review } = useWords()
  const said = review.page
  const me = useMe()
  const { data } = useSuspenseQuery(reviewQuery(id))
  usePageTitle(data.title)
  const own = data.agencies.find(({ unit }) => unit === me.unit)
  const late = data.agencies.filter(({ overdue }) => overdue).length
  return (
    <>
      <p className="desk-crumb">
        <Link to={paths.reviews}>{review.list.title}</Link>
      </p>
      <div className="desk-head">
        <div>
          <h1>{data.title}</h1>
          <p className="muted small">
            {said.deadline(shortDate(data.deadline))}
            {data.decision && ` · ${review.decisionStates[data.decision.state]}`}
          </p>
        </div>
        <div className="row">
          {own && (
            <Link className="button" to={paths.reviewTable} params={{ id, unit: own.unit }} search={{}}>
              {said.ownTable}
            </Link>
          )}
          {(data.decision || data.moves.includes('draft')) && (
            <Link className="button button--second" to={paths.reviewDecision} params={{ id }}>
              {said.toDecision}
            </Link>
          )}
        </div>
      </div>
      {late > 0 && !data.decision && (
        <Notice tone="late">
          <p>{said.lateOnes(late)}</p>
        </Notice>
      )}
      <div className="stack dossier-split">
        <Lists review={data} />
        <Agencies review={data} />
      </div>
    </>
  )
}

function Lists({ review: { id, levels, agencies } }: { review: Review }) {
  const { review } = useWords()
  const said = review.page
  const all = agencies.reduce((sum, { procedures }) => sum + procedures, 0)
  const whole = levels.full + levels.partial + levels.info
  return (
    <section className="pane" aria-labelledby="review-lists">
      <div className="pane-head">
        <h2 id="review-lists">{said.lists}</h2>
        <span className="row small">
          <a href={viewerUrls.reviewLists(id, 'docx')}>{said.word}</a>
          <a href={viewerUrls.reviewLists(id, 'xlsx')}>{said.excel}</a>
        </span>
      </div>
      <dl className="pane-body review-counts">
        <div>
          <dt>{said.eligible}</dt>
          <dd className="num">{levels.full}</dd>
        </div>
        <div>
          <dt>{said.notYet}</dt>
          <dd className="num">
            {levels.partial + levels.info}
            <span className="sub">{said.notYetParts(levels.partial, levels.info)}</span>
          </dd>
        </div>
        <div>
          <dt>{said.unfinished}</dt>
          <dd className="num">{Math.max(0, all - whole)}</dd>
        </div>
      </dl>
    </section>
  )
}

function Agencies({ review: data }: { review: Review }) {
  const { review } = useWords()
  const said = review.page
  const { act, acting, error } = useAct(
    () => api.remindAgencies(data.id),
    ({ units }) => announce({ text: said.remindedNow(units.length) }),
  )
  const open = data.agencies.some(({ confirmedAt }) => !confirmedAt)
  return (
    <section className="pane" aria-labelledby="review-agencies">
      <div className="pane-head">
        <h2 id="review-agencies">{said.agencies}</h2>
        {data.moves.includes('run') && open && !data.decision && (
          <Button type="button" look="second" aria-disabled={acting} onClick={() => act(undefined)}>
            {said.remind}
          </Button>
        )}
      </div>
      <Refusal error={error} />
      <div className="pane-body pane-table">
        <AgencyTable id={data.id} agencies={data.agencies} />
      </div>
    </section>
  )
}

function AgencyTable({ id, agencies }: { id: string; agencies: readonly AgencyProgress[] }) {
  const { review } = useWords()
  const said = review.page
  return (
    <DataTable
      caption={said.agencies}
      rows={agencies}
      rowKey={({ unit }) => unit}
      columns={[
        {
          id: 'agency',
          heading: said.agency,
          cell: ({ unit, name }) => (
            <Link to={paths.reviewTable} params={{ id, unit }} search={{}}>
              {name}
            </Link>
          ),
        },
        {
          id: 'filled',
          heading: said.filled,
          cell: ({ filled, procedures, returned }) => (
            <>
              <ShareBar share={filled / Math.max(1, procedures)} />
              <span className="small num">
                {filled}/{procedures}
              </span>
              {returned > 0 && <span className="small"> · {said.returned(returned)}</span>}
            </>
          ),
        },
        {
          id: 'confirmed',
          heading: said.confirmed,
          cell: ({ confirmedAt, overdue, remindedOn }) => (
            <>
              {confirmedAt ? shortDate(confirmedAt.slice(0, 10)) : said.notConfirmed}
              {overdue && <strong className="small"> · {said.overdue}</strong>}
              {!confirmedAt && remindedOn && (
                <span className="muted small"> · {said.reminded(shortDate(remindedOn))}</span>
              )}
            </>
          ),
        },
        {
          id: 'consolidated',
          heading: said.consolidated,
          numeric: true,
          cell: ({ consolidated, procedures }) => `${consolidated}/${procedures}`,
        },
      ]}
    />
  )
}
