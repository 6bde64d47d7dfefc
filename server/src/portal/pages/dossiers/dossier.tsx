import { ButtonLink, Crumbs, Icon, More, ShareBar, Timeline } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatMoment, formatMomentShort } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { AccessLog } from '../../parts/access-log.tsx'
import { Due, spanWords } from '../../parts/due.tsx'
import { OtherResults } from '../../parts/other-results.tsx'
import { WhatNow } from '../../parts/what-now.tsx'
import { paths } from '../../paths.ts'
import { Validity } from '../documents/my-documents.tsx'
import { Asks } from './dossier-asks.tsx'
import type { DossierView, Part } from './dossier-view.ts'

/** A person's own dossier: the deadline first, what is asked of them, then what happened and what will. */
export function dossierPage(view: DossierView, context: PageContext) {
  const { dossiers, common } = textsOf(context)
  const others = <OtherResults results={view.otherResults} context={context} />
  return (
    <Layout context={context} title={view.title} current="dossiers">
      <Crumbs label={common.crumbs} links={[{ href: paths.myDossiers(), text: dossiers.crumb }]} />
      <div className="columns columns--aside">
        <div className="stack-l">
          <div className="stack-s">
            <p className="muted code">{view.code}</p>
            <h1>{view.title}</h1>
            {view.behalf.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <Asks view={view} context={context} />
          <Results view={view} context={context} />
          {view.finishedAt && others}
          <Deadline view={view} context={context} />
          {view.whatNow && <WhatNow id={view.id} view={view.whatNow} context={context} />}
          {!view.finishedAt && others}
          <Papers view={view} context={context} />
          <Course view={view} context={context} />
          <More summary={dossiers.access}>
            <AccessLog entries={view.access} context={context} />
          </More>
        </div>
        <Aside view={view} context={context} />
      </div>
    </Layout>
  )
}

function Results({ view, context }: Part) {
  const { dossiers } = textsOf(context)
  if (view.results.length === 0) return null
  return (
    <section aria-labelledby="results">
      <h2 id="results">{dossiers.results}</h2>
      <ul className="docs">
        {view.results.map(({ id, name, issuedOn, validity }) => (
          <li className={validity ? 'doc' : 'doc doc--new'} key={id}>
            <span className="doc-thumb">
              <Icon name="document" />
            </span>
            <div>
              <h3>
                {name} <Validity document={validity ? { validity } : {}} context={context} />
              </h3>
              <p>{dossiers.resultIssued(formatDate(issuedOn, context.locale))}</p>
            </div>
            <p className="doc-actions">
              <a href={paths.document(id)}>
                {dossiers.look}
                <span className="visually-hidden"> {name}</span>
              </a>
              <a href={paths.downloadDocument(id)}>
                {dossiers.download}
                <span className="visually-hidden"> {name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The papers that the agency issued, to read, keep and print. */
function Papers({ view: { id, papers }, context }: Part) {
  const { dossiers } = textsOf(context)
  if (papers.length === 0) return null
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{dossiers.papers}</h2>
      <ul className="docs">
        {papers.map((paper) => (
          <li className="doc" key={paper.id}>
            <span className="doc-thumb">
              <Icon name="document" />
            </span>
            <div>
              <h3>{paper.name}</h3>
              <p>
                {dossiers.paperIssued(paper.number, formatMoment(paper.issuedAt, context.locale))}{' '}
                {paper.sealed ? dossiers.paperSealed : dossiers.paperUnsealed}
              </p>
            </div>
            <p className="doc-actions">
              <a href={paths.paper(id, paper.id)}>
                {dossiers.download}
                <span className="visually-hidden"> {paper.name}</span>
              </a>
              <a href={paths.paper(id, paper.id, 'a5')}>
                {dossiers.paperSmall}
                <span className="visually-hidden"> {paper.name}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function deadlineTitle(view: DossierView, context: PageContext): string {
  const { dossiers } = textsOf(context)
  const moment = (at: Date) => formatMoment(at, context.locale)
  if (view.ended) return view.ended
  if (view.finishedAt) return dossiers.doneAt(moment(view.finishedAt))
  if (view.due?.state === 'paused') return dossiers.pausedTitle
  if (!view.dueAt) return dossiers.noDue
  return view.due?.state === 'late'
    ? dossiers.lateTitle(moment(view.dueAt))
    : dossiers.before(moment(view.dueAt))
}

function Deadline({ view, context }: Part) {
  const texts = textsOf(context)
  const { used } = view
  return (
    <section className="card deadline" aria-labelledby="deadline">
      <p className="row">
        {view.due && <Due due={view.due} context={context} />}
        <span className="muted small">
          {texts.dossiers.updated(formatMomentShort(view.updatedAt, context.locale))}
        </span>
      </p>
      <h2 id="deadline">{deadlineTitle(view, context)}</h2>
      {view.explanation && <p className="muted measure">{view.explanation}</p>}
      {view.dueMoved?.map((sentence) => (
        <p key={sentence} className="measure">
          {sentence}
        </p>
      ))}
      {used && (
        <>
          <ShareBar
            className="clock"
            share={used.share}
            target={used.share}
            label={texts.dossiers.used(spanWords(used.spent, texts), spanWords(used.total, texts))}
          />
          <p className="small muted">
            {texts.dossiers.used(spanWords(used.spent, texts), spanWords(used.total, texts))}
          </p>
        </>
      )}
    </section>
  )
}

function Course({ view, context }: Part) {
  const { dossiers } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="course">
      <h2 id="course">{dossiers.timeline}</h2>
      <Timeline
        words={dossiers.states}
        items={view.timeline.map(({ id, state, title, at, lines }) => ({
          id,
          state,
          title,
          lines: [
            ...(at
              ? [
                  <time key="at" dateTime={at.toISOString()}>
                    {formatMoment(at, context.locale)}
                  </time>,
                ]
              : []),
            ...lines,
          ],
        }))}
      />
    </section>
  )
}

function Aside({ view, context }: Part) {
  const { dossiers, common } = textsOf(context)
  const number = view.phone ?? context.province.helpLine.number
  return (
    <aside className="stack sticky" aria-label={dossiers.ask}>
      <div className="card">
        <h2>{dossiers.ask}</h2>
        <p className="small muted">{view.contact}</p>
        <p className="actions">
          <ButtonLink look="second" icon="phone" href={`tel:${number}`}>
            {common.call(number)}
          </ButtonLink>
          <ButtonLink look="second" icon="talk" href={paths.messages(view.id)}>
            {view.messages.all > 0 ? dossiers.messages(view.messages.all) : dossiers.write}
          </ButtonLink>
        </p>
      </div>
      <ul className="plain">
        {view.slip && (
          <li>
            <a href={paths.slip(view.id)}>{dossiers.slip}</a>
          </li>
        )}
        {view.mayRate && (
          <li>
            <a href={paths.rate(view.id)}>{dossiers.rate}</a>
          </li>
        )}
      </ul>
    </aside>
  )
}
