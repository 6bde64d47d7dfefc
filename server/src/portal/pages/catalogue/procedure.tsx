import { ButtonLink, Crumbs, DataTable, Facts, Icon, More, Notice, Source, Steps } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatNumber, formatPercent } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { feeWords, type ServiceLevel, type ServiceTime, timeWords } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'

/** A component as somebody who prepares sees it. */
export type ComponentNeed = {
  id: string
  name: string
  /** `proven`: data replace it; `fill`: it is filled in online; `bring`: to be photographed or brought. */
  need: 'proven' | 'fill' | 'bring'
  source?: string
  note?: string
  originals?: number
  copies?: number
}

export type ProcedureView = {
  code: string
  name: string
  summary: string
  field: { id: string; name: string }
  agency: string
  level: ServiceLevel
  time: ServiceTime
  fee: number | null
  result: { name: string; code?: string }
  /** Whether it is in force and can be applied for here. */
  open: 'online' | 'desk-only' | { endedOn: PlainDate }
  components: readonly ComponentNeed[]
  /** What only some applicants need. */
  special?: { title: string; lines: readonly string[] }
  steps: readonly { title: string; text: string }[]
  channels: readonly { id: string; name: string; time: ServiceTime; fee: number | null }[]
  feeNote?: string
  who: readonly string[]
  legalBases: readonly { number: string; title: string }[]
  decision?: string
  /** Of the last published month. */
  figures?: { period: string; dossiers: number; onTime: number; minutes?: number }
}

/** Everything one needs to know before applying, the action first. */
export function procedurePage(view: ProcedureView, context: PageContext) {
  const { common } = textsOf(context)
  return (
    <Layout context={context} title={view.name} current="services">
      <Crumbs
        label={common.crumbs}
        links={[
          { href: paths.home(), text: common.nav.services },
          { href: paths.search({ field: view.field.id }), text: view.field.name },
        ]}
      />
      <div className="stack">
        <h1>{view.name}</h1>
        {view.summary && <p className="lead">{view.summary}</p>}
      </div>
      <div className="columns columns--aside procedure">
        <Apply view={view} context={context} />
        <div className="stack-l">
          <Prepare view={view} context={context} />
          <How view={view} context={context} />
          <Where view={view} context={context} />
          <Official view={view} context={context} />
        </div>
      </div>
    </Layout>
  )
}

type Part = { view: ProcedureView; context: PageContext }

function Apply({ view, context }: Part) {
  const { procedure, common } = textsOf(context)
  const { figures, open } = view
  return (
    <aside className="card sticky apply" aria-label={procedure.summary}>
      <Facts
        facts={[
          { label: procedure.time, value: timeWords(view.time, context) },
          { label: procedure.fee, value: feeWords(view.fee, context, true) },
          { label: procedure.result, value: view.result.name },
          { label: procedure.level, value: common.level[view.level] },
        ]}
      />
      {open === 'online' && (
        <ButtonLink wide large href={paths.start(view.code)}>
          {procedure.apply}
        </ButtonLink>
      )}
      {open === 'desk-only' && (
        <Notice icon="place">
          <p>
            <strong>{procedure.deskOnly}</strong>
          </p>
          <p>{procedure.deskOnlyText}</p>
        </Notice>
      )}
      {typeof open === 'object' && (
        <Notice tone="paused">
          <p>
            <strong>{procedure.closed}</strong>
          </p>
          <p>{procedure.closedText(formatDate(open.endedOn, context.locale))}</p>
        </Notice>
      )}
      {figures && (
        <p className="small muted">
          {procedure.figures(
            figures.period,
            formatNumber(figures.dossiers, context.locale),
            formatPercent(figures.onTime, context.locale),
          )}
          {figures.minutes !== undefined &&
            procedure.minutes(formatNumber(figures.minutes, context.locale, 1))}
        </p>
      )}
    </aside>
  )
}

const needIcons = { proven: 'tick-ring', fill: 'pen', bring: 'document' } as const

function Prepare({ view, context }: Part) {
  const { procedure } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="prepare">
      <h2 id="prepare">{procedure.prepare}</h2>
      {view.components.length === 0 ? (
        <p>{procedure.nothing}</p>
      ) : (
        <div className="known">
          <dl>
            {view.components.map((component) => (
              <div className="known-row" key={component.id}>
                <dt>
                  <span className={component.need === 'proven' ? 'need' : 'need need--do'}>
                    <Icon name={needIcons[component.need]} />
                    {procedure.need[component.need]}
                  </span>
                </dt>
                <dd>
                  <span className="known-value">{component.name}</span>
                  <ComponentNote component={component} context={context} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {view.special && (
        <More summary={view.special.title}>
          <ul className="stack-s small">
            {view.special.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </More>
      )}
    </section>
  )
}

function ComponentNote({ component, context }: { component: ComponentNeed; context: PageContext }) {
  const { procedure } = textsOf(context)
  if (component.need === 'proven' && component.source)
    return <Source>{procedure.provenBy(component.source)}</Source>
  const copies = procedure.copies(component.originals ?? 0, component.copies ?? 0)
  const words = [copies, component.note].filter(Boolean).join('. ')
  return words ? <p className="small muted">{words}</p> : null
}

function How({ view, context }: Part) {
  if (view.steps.length === 0) return null
  return (
    <section className="stack" aria-labelledby="how">
      <h2 id="how">{textsOf(context).procedure.how}</h2>
      <Steps steps={view.steps} />
    </section>
  )
}

function Where({ view, context }: Part) {
  const { procedure } = textsOf(context)
  return (
    <section className="stack" aria-labelledby="where">
      <h2 id="where">{procedure.where}</h2>
      <DataTable
        caption={procedure.where}
        rows={view.channels}
        rowKey={({ id }) => id}
        columns={[
          { id: 'channel', heading: procedure.channel, cell: ({ name }) => name },
          {
            id: 'time',
            heading: procedure.channelTime,
            short: procedure.channelTimeShort,
            cell: ({ time }) => timeWords(time, context),
          },
          {
            id: 'fee',
            heading: procedure.fee,
            numeric: true,
            cell: ({ fee }) => feeWords(fee, context, true),
          },
        ]}
      />
      {view.feeNote && <p className="small muted">{view.feeNote}</p>}
      <Facts
        single
        facts={[
          { label: procedure.agency, value: view.agency },
          ...(view.who.length > 0 ? [{ label: procedure.who, value: <WhoList who={view.who} /> }] : []),
        ]}
      />
    </section>
  )
}

const WhoList = ({ who }: { who: readonly string[] }) => (
  <ul className="who">
    {who.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

function Official({ view, context }: Part) {
  const { procedure } = textsOf(context)
  return (
    <section className="stack-s" aria-labelledby="official">
      <h2 id="official" className="visually-hidden">
        {procedure.official}
      </h2>
      <More summary={procedure.basis}>
        <div className="stack-s small">
          <p>
            {procedure.code} <span className="code">{view.code}</span>, {procedure.field} {view.field.name}
            {view.decision && `, ${procedure.decision(view.decision)}`}.
          </p>
          {view.legalBases.length === 0 ? (
            <p>{procedure.noBasis}</p>
          ) : (
            <ul className="stack-s">
              {view.legalBases.map(({ number, title }) => (
                <li key={number}>
                  <span className="nowrap">{number}</span>
                  {title && `: ${title}`}
                </li>
              ))}
            </ul>
          )}
          <p>
            {procedure.resultCode}: {view.result.name}
            {view.result.code && (
              <>
                {' '}
                (<span className="code">{view.result.code}</span>)
              </>
            )}
            .
          </p>
        </div>
      </More>
    </section>
  )
}
