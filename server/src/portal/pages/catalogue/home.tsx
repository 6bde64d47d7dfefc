import { Button, ButtonLink, EmptyState, Icon, type IconName, Notice } from '@mot-cua/ui'
import type { Audience } from '../../../contexts/catalogue/portal.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMomentShort, formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { type ServiceItem, ServiceList } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'

export type HomeView = {
  /** Everyday words that are often searched for. */
  suggestions: readonly string[]
  lifeEvents: readonly { id: string; icon: IconName; title: string; examples: string }[]
  /** How many fields have procedures, and how many procedures are for whom. */
  fields: number
  audiences: Partial<Record<Audience, number>>
  popular: readonly ServiceItem[]
  procedures: number
  /** What a dossier code looks like in this province. */
  exampleCode: string
  /** The signed-in person's latest draft. */
  draft?: { href: string; procedureName: string; savedAt: Date }
  figures?: { period: string; values: readonly { label: string; value: string }[] }
}

/** The first page: one question, one look-up, then ways in by life event, field and habit. */
export function homePage(view: HomeView, context: PageContext) {
  const { home } = textsOf(context)
  return (
    <Layout context={context} title={home.title} current="services" address={paths.home()} bare>
      <Hero view={view} context={context} />
      <div className="wrap page">
        {view.draft && <Draft draft={view.draft} context={context} />}
        <WaysIn view={view} context={context} />
        <Popular view={view} context={context} />
        <OtherWays view={view} context={context} />
        <Help context={context} />
        {view.figures && <Figures figures={view.figures} context={context} />}
      </div>
    </Layout>
  )
}

function Hero({ view, context }: { view: HomeView; context: PageContext }) {
  const { home } = textsOf(context)
  return (
    <section className="hero" aria-labelledby="question">
      <div className="wrap columns">
        <div>
          <h1 id="question">{home.question}</h1>
          {/* biome-ignore lint/a11y/useSemanticElements: old browsers know the role, not <search> */}
          <form className="hero-search" role="search" action={paths.search()}>
            <label className="visually-hidden" htmlFor="q">
              {home.searchLabel}
            </label>
            <div className="search">
              <input
                className="input"
                id="q"
                name="q"
                type="search"
                autoComplete="off"
                enterKeyHint="search"
                aria-describedby="q-hint"
              />
              <Button icon="search">{home.search}</Button>
            </div>
            <p className="field-hint" id="q-hint">
              {home.searchHint}
            </p>
          </form>
          {view.suggestions.length > 0 && (
            <p className="suggest">
              <span className="visually-hidden">{home.often}</span>
              {view.suggestions.map((words) => (
                <a key={words} href={paths.search({ q: words })}>
                  {words}
                </a>
              ))}
            </p>
          )}
        </div>
        <TrackBox exampleCode={view.exampleCode} context={context} />
      </div>
    </section>
  )
}

function TrackBox({ exampleCode, context }: { exampleCode: string; context: PageContext }) {
  const { home } = textsOf(context)
  return (
    <form className="card lookup" action={paths.track()} aria-labelledby="track">
      <h2 id="track">{home.trackTitle}</h2>
      <div>
        <label className="field-label" htmlFor="code">
          {home.code}
        </label>
        <p className="field-hint" id="code-hint">
          {home.codeHint}
          <span className="code">{exampleCode}</span>
        </p>
        <div className="search search--s">
          <input
            className="input code"
            id="code"
            name="ma"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="code-hint"
          />
          <Button look="second">{home.track}</Button>
        </div>
      </div>
    </form>
  )
}

function Draft({ draft, context }: { draft: NonNullable<HomeView['draft']>; context: PageContext }) {
  const { home } = textsOf(context)
  return (
    <section className="section" aria-labelledby="draft">
      <h2 id="draft" className="visually-hidden">
        {home.continueTitle}
      </h2>
      <Notice icon="pen">
        <p>
          <strong>{home.continueTitle}: </strong>
          {home.continueDraft(draft.procedureName, formatMomentShort(draft.savedAt, context.locale))}{' '}
          <a href={draft.href}>{home.continueAction}</a>
        </p>
      </Notice>
    </section>
  )
}

function WaysIn({ view, context }: { view: HomeView; context: PageContext }) {
  const { home } = textsOf(context)
  if (view.lifeEvents.length === 0) return null
  return (
    <section className="section" aria-labelledby="ways">
      <div className="section-head">
        <h2 id="ways">{home.lifeEvents}</h2>
        <a href={paths.search()}>{home.seeAll(formatNumber(view.procedures, context.locale))}</a>
      </div>
      <ul className="tiles">
        {view.lifeEvents.map(({ id, icon, title, examples }) => (
          <li className="tile" key={id}>
            <Icon name={icon} />
            <a href={paths.search({ event: id })}>{title}</a>
            <p>{examples}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const audienceIcons = { citizen: 'person', business: 'shop', organisation: 'building' } as const

/** By field, by agency, by whom it is for. */
function OtherWays({ view, context }: { view: HomeView; context: PageContext }) {
  const { browse } = textsOf(context)
  const number = (count: number) => formatNumber(count, context.locale)
  const audiences = (['citizen', 'business', 'organisation'] as const).filter((one) => view.audiences[one])
  if (view.fields === 0) return null
  return (
    <section className="section" aria-labelledby="other-ways">
      <div className="section-head">
        <h2 id="other-ways">{browse.otherWays}</h2>
      </div>
      <ul className="tiles">
        <li className="tile">
          <Icon name="list" />
          <a href={paths.fields()}>{browse.ways.fields(number(view.fields))}</a>
          <p>{browse.ways.fieldsText}</p>
        </li>
        <li className="tile">
          <Icon name="place" />
          <a href={paths.agencies()}>{browse.ways.agencies}</a>
          <p>{browse.ways.agenciesText}</p>
        </li>
        {audiences.map((audience) => (
          <li className="tile" key={audience}>
            <Icon name={audienceIcons[audience]} />
            <a href={paths.search({ audience })}>{browse.audiences[audience]}</a>
            <p>{browse.ways.count(number(view.audiences[audience] ?? 0))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Popular({ view, context }: { view: HomeView; context: PageContext }) {
  const { home } = textsOf(context)
  return (
    <section className="section" aria-labelledby="popular">
      <div className="section-head">
        <h2 id="popular">{home.popular}</h2>
        {view.popular.length > 0 && <p className="muted small">{home.popularNote}</p>}
      </div>
      {view.popular.length > 0 ? (
        <ServiceList items={view.popular} context={context} />
      ) : (
        <EmptyState icon="list" title={home.noPopular} level="h3">
          {home.noPopularText}
        </EmptyState>
      )}
    </section>
  )
}

function Help({ context }: { context: PageContext }) {
  const { home } = textsOf(context)
  const { helpLine } = context.province
  return (
    <section className="section panel" aria-labelledby="help">
      <h2 id="help">{home.helpTitle}</h2>
      <ul className="columns columns--3 help">
        {[home.team, home.desk].map(({ title, text }) => (
          <li className="stack-s" key={title}>
            <h3>{title}</h3>
            <p className="muted small">{text}</p>
          </li>
        ))}
        <li className="stack-s">
          <h3>{home.call.title(helpLine.number)}</h3>
          <p className="muted small">{helpLine.hours}</p>
          <p className="small">
            <ButtonLink look="second" icon="phone" href={`tel:${helpLine.number}`}>
              {home.call.action}
            </ButtonLink>
          </p>
        </li>
      </ul>
    </section>
  )
}

function Figures({ figures, context }: { figures: NonNullable<HomeView['figures']>; context: PageContext }) {
  const { home } = textsOf(context)
  return (
    <section className="section" aria-labelledby="figures">
      <div className="section-head">
        <h2 id="figures">{home.figures(figures.period)}</h2>
        <a href={paths.targets()}>{home.figuresLink}</a>
      </div>
      <dl className="figures">
        {figures.values.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
