import { ButtonLink, Crumbs, EmptyState, Facts, Icon, Notice, Tag } from '@mot-cua/ui'
import type { Tier } from '../../../contexts/catalogue/index.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import type { ServiceLevel } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'

type AgencyLine = { id: string; name: string; count?: number }
export type AgenciesView = {
  /** `each`: how many procedures every agency of the tier handles. */
  groups: readonly { tier: Tier; lines: readonly AgencyLine[]; each?: number }[]
}

/** Every agency that handles procedures. */
export function agenciesPage(view: AgenciesView, context: PageContext) {
  const { browse, common } = textsOf(context)
  const none = view.groups.length === 0
  return (
    <Layout context={context} title={browse.agenciesTitle} current="services" address={paths.agencies()}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.nav.services }]} />
      <div className="stack">
        <h1>{browse.agenciesTitle}</h1>
        {!none && <p className="lead">{browse.agenciesLead}</p>}
      </div>
      {none && (
        <section className="section">
          <EmptyState icon="place" title={browse.noAgencies}>
            {browse.noAgenciesText}
          </EmptyState>
        </section>
      )}
      {view.groups.map(({ tier, lines, each }) => (
        <AgencyList
          key={tier}
          id={tier}
          title={browse.agencyTiers[tier]}
          {...(each !== undefined && { note: browse.eachHandles(formatNumber(each, context.locale)) })}
          lines={lines}
          context={context}
        />
      ))}
    </Layout>
  )
}

function AgencyList({
  id,
  title,
  note,
  lines,
  context,
}: {
  id: string
  title: string
  note?: string
  lines: readonly AgencyLine[]
  context: PageContext
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note && <p className="muted small">{note}</p>}
      </div>
      <ul className="fields-list">
        {lines.map(({ id, name, count }) => (
          <li key={id}>
            <a href={paths.agency(id)}>{name}</a>
            {count !== undefined && (
              <span className="count nowrap">{formatNumber(count, context.locale)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export type AgencyView = {
  id: string
  name: string
  desk?: string
  /** `07:00–11:30, 13:30–17:00`, and the time after which a dossier counts from the next day. */
  hours?: { open: string; cutoff: string }
  endedOn?: PlainDate
  procedures: number
  fields: readonly {
    id: string
    name: string
    procedures: readonly { code: string; name: string; level: ServiceLevel }[]
  }[]
  /** The same in the words of schema.org. */
  about: object
}

/** One agency: where to go, when, and everything it handles. */
export function agencyPage(view: AgencyView, context: PageContext) {
  const { browse, common } = textsOf(context)
  return (
    <Layout
      context={context}
      title={view.name}
      current="services"
      address={paths.agency(view.id)}
      about={view.about}
    >
      <Crumbs
        label={common.crumbs}
        links={[
          { href: paths.home(), text: common.nav.services },
          { href: paths.agencies(), text: common.allAgencies },
        ]}
      />
      <h1>{view.name}</h1>
      <div className="columns columns--aside procedure">
        <aside className="card sticky" aria-label={browse.desk}>
          {view.endedOn && (
            <Notice tone="paused">
              <p>{browse.unitEnded(formatDate(view.endedOn, context.locale))}</p>
            </Notice>
          )}
          <Facts
            single
            facts={[
              ...(view.desk ? [{ label: browse.desk, value: view.desk }] : []),
              ...(view.hours
                ? [
                    {
                      label: browse.hours,
                      value: browse.hoursText(view.hours.open),
                      note: browse.cutoff(view.hours.cutoff),
                    },
                  ]
                : []),
              { label: browse.unitCode, value: <span className="code">{view.id}</span> },
            ]}
          />
          {view.procedures > 0 && (
            <p>
              <ButtonLink look="second" wide icon="search" href={paths.search({ agency: view.id })}>
                {browse.unitFilter}
              </ButtonLink>
            </p>
          )}
        </aside>
        <Handled view={view} context={context} />
      </div>
    </Layout>
  )
}

/** So many fields are shown open; more are folded, or the page would be endless. */
const fewFields = 3

function Handled({ view, context }: { view: AgencyView; context: PageContext }) {
  const { browse, common } = textsOf(context)
  if (view.procedures === 0)
    return (
      <EmptyState
        icon="list"
        title={browse.unitNone}
        action={<a href={paths.fields()}>{common.allFields}</a>}
      >
        {browse.unitNoneText}
      </EmptyState>
    )
  return (
    <section className="stack" aria-labelledby="unit-fields">
      <h2 id="unit-fields">{browse.unitProcedures(formatNumber(view.procedures, context.locale))}</h2>
      <div>
        {view.fields.map(({ id, name, procedures }) => (
          <details className="case" key={id} open={view.fields.length <= fewFields}>
            <summary>
              <Icon name="forward" />
              <span>
                {name} <span className="count">{formatNumber(procedures.length, context.locale)}</span>
              </span>
            </summary>
            <ul className="link-list">
              {procedures.map(({ code, name, level }) => (
                <li className="service" key={code}>
                  <a href={paths.procedure(code)}>{name}</a>
                  <div className="service-meta">
                    <Tag strong={level === 'full'}>{common.level[level]}</Tag>
                  </div>
                  <Icon name="forward" />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}
