import { Crumbs, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'
import { aboutProcedure } from '../../views/structured-data.ts'
import { Official } from './procedure-official.tsx'
import { How, Prepare } from './procedure-papers.tsx'
import { Apply, Figures } from './procedure-summary.tsx'
import type { ProcedureView } from './procedure-view.ts'
import { Where } from './procedure-ways.tsx'

export type { ComponentNeed, ProcedureView } from './procedure-view.ts'

/** Everything one needs to know before applying, the action first. */
export function procedurePage(view: ProcedureView, context: PageContext) {
  const { common } = textsOf(context)
  const inForce = typeof view.open === 'string' && !view.shownOn
  return (
    <Layout
      context={context}
      title={view.name}
      current="services"
      {...(inForce && { address: paths.procedure(view.code), about: aboutProcedure(view, context) })}
    >
      <Crumbs
        label={common.crumbs}
        links={[
          { href: paths.home(), text: common.nav.services },
          { href: paths.search({ field: view.field.id }), text: view.field.name },
        ]}
      />
      <div className="stack">
        <ShownOn view={view} context={context} />
        <h1>{view.name}</h1>
        {view.summary && <p className="lead">{view.summary}</p>}
      </div>
      <div className="columns columns--aside procedure">
        <Apply view={view} context={context} />
        <div className="stack-l">
          <Prepare view={view} context={context} />
          <How view={view} context={context} />
          <Where view={view} context={context} />
          <Figures view={view} context={context} />
          <Official view={view} context={context} />
        </div>
      </div>
    </Layout>
  )
}

function ShownOn({ view, context }: { view: ProcedureView; context: PageContext }) {
  const { procedure } = textsOf(context)
  if (!view.shownOn) return null
  return (
    <Notice icon="calendar">
      <p>
        <strong>{procedure.shownOn(formatDate(view.shownOn, context.locale))}</strong>{' '}
        <a href={paths.procedure(view.code)}>{procedure.showToday}</a>
      </p>
    </Notice>
  )
}
