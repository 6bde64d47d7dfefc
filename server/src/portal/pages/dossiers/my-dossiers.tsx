import { ButtonLink, EmptyState, Notice, Tabs } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { Due, type DueView } from '../../parts/due.tsx'
import { paths } from '../../paths.ts'
import { type DraftItem, DraftList, type PutAwayItem, PutAwayList } from './my-drafts.tsx'

/** A dossier of the signed-in person as one line. */
export type DossierItem = {
  id: string
  code: string
  title: string
  agency: string
  due?: DueView
  dueAt?: Date
  finishedOn?: PlainDate
  /** What the person is asked to do now. */
  needs?: 'supplement' | 'pay' | 'rate' | 'result'
}

export type MyDossiersView = {
  tab: 'open' | 'done' | 'drafts'
  counts: { open: number; done: number; drafts: number }
  /** Of the tab that is shown; empty on the tab of drafts. */
  dossiers: readonly DossierItem[]
  /** Of the tab of drafts; empty elsewhere. */
  drafts: readonly DraftItem[]
  putAway: readonly PutAwayItem[]
  /** Parts of others' forms that the person is asked for. */
  asked: readonly { id: string; title: string; procedureName: string; by: string }[]
  /** What others handed in for the person. */
  forMe: readonly { code: string; title: string; by: string; status: string }[]
}

/** Everything the signed-in person has handed in or begun. */
export function myDossiersPage(view: MyDossiersView, context: PageContext) {
  const { dossiers } = textsOf(context)
  const tabs = (['open', 'done', 'drafts'] as const).map((id) => ({
    id,
    href: paths.myDossiers(id),
    text: dossiers.tabs[id],
    count: view.counts[id],
  }))
  const empty = view.tab === 'drafts' ? view.drafts.length === 0 : view.dossiers.length === 0
  return (
    <Layout context={context} title={dossiers.title} current="dossiers">
      <div className="stack">
        <h1>{dossiers.title}</h1>
        <Asked view={view} context={context} />
        <Tabs label={dossiers.tabs.label} tabs={tabs} now={view.tab} />
      </div>
      <div className="my-list">
        <h2 className="visually-hidden">{dossiers.tabs[view.tab]}</h2>
        {empty ? (
          <EmptyState
            title={dossiers.none[view.tab]}
            level="h3"
            action={
              <ButtonLink look="second" href={paths.home()}>
                {dossiers.find}
              </ButtonLink>
            }
          >
            {dossiers.noneText[view.tab]}
          </EmptyState>
        ) : view.tab === 'drafts' ? (
          <DraftList drafts={view.drafts} context={context} />
        ) : (
          <ul className="link-list">
            {view.dossiers.map((dossier) => (
              <Line key={dossier.id} dossier={dossier} context={context} />
            ))}
          </ul>
        )}
        {view.tab === 'drafts' && <PutAwayList drafts={view.putAway} context={context} />}
      </div>
      <ForMe view={view} context={context} />
      <p>
        <a href={paths.authorisations()}>{textsOf(context).representation.title}</a>
      </p>
    </Layout>
  )
}

const needHref = (need: NonNullable<DossierItem['needs']>, id: string): string => {
  if (need === 'supplement') return paths.supplement(id)
  if (need === 'pay') return paths.payDossier(id)
  return need === 'rate' ? paths.rate(id) : paths.dossier(id)
}

function Line({ dossier, context }: { dossier: DossierItem; context: PageContext }) {
  const { dossiers } = textsOf(context)
  const { id, code, title, agency, due, dueAt, finishedOn, needs } = dossier
  return (
    <li className="dossier-line">
      <div>
        <h3>
          <a href={paths.dossier(id)}>{title}</a>
        </h3>
        <p>
          <span className="code">{code}</span> · {agency}
        </p>
        {needs && (
          <p className="need-line">
            <a href={needHref(needs, id)}>
              {dossiers.needs[needs]}
              <span className="visually-hidden">: {title}</span>
            </a>
          </p>
        )}
      </div>
      <div className="dossier-line-due">
        {due && <Due due={due} context={context} />}
        {dueAt && !finishedOn && <p>{dossiers.dueAt(formatMoment(dueAt, context.locale))}</p>}
        {finishedOn && <p>{dossiers.finished(formatDate(finishedOn, context.locale))}</p>}
      </div>
    </li>
  )
}

type Part = { view: MyDossiersView; context: PageContext }

/** What others ask of the person: first, as somebody waits for it. */
function Asked({ view, context }: Part) {
  const { representation } = textsOf(context)
  if (view.asked.length === 0) return null
  return (
    <Notice tone="soon">
      <p>
        <strong>{representation.askedOfMe}</strong>
      </p>
      <ul>
        {view.asked.map(({ id, title, procedureName, by }) => (
          <li key={id}>
            <a href={paths.part(id)}>{title}</a> · {procedureName} · {representation.askedBy(by)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function ForMe({ view, context }: Part) {
  const { representation } = textsOf(context)
  if (view.forMe.length === 0) return null
  return (
    <section className="stack" aria-labelledby="for-me">
      <h2 id="for-me">{representation.handedInForMe}</h2>
      <ul className="link-list">
        {view.forMe.map(({ code, title, by, status }) => (
          <li className="dossier-line" key={code}>
            <div>
              <h3>
                <a href={paths.track(code)}>{title}</a>
              </h3>
              <p>
                <span className="code">{code}</span> · {by}
              </p>
            </div>
            <p>{status}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
