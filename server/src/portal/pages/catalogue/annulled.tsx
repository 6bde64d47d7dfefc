import { ButtonLink, Crumbs, Notice } from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

export type AnnulledView = {
  code: string
  name: string
  field: string
  endedOn: PlainDate
  decision: { number: string; issuedOn: PlainDate }
  /** Procedures in force that the annulled one named. */
  related: readonly { code: string; name: string }[]
}

/** A procedure that is no more: since when, by which decision, and where to go instead. */
export function annulledPage(view: AnnulledView, context: PageContext) {
  const { common, procedure } = textsOf(context)
  const { number, issuedOn } = view.decision
  return (
    <Layout context={context} title={view.name} current="services">
      <Crumbs
        label={common.crumbs}
        links={[
          { href: paths.home(), text: common.nav.services },
          { href: paths.search({ field: view.field }), text: view.field },
        ]}
      />
      <div className="stack">
        <h1>{view.name}</h1>
        <Notice tone="paused">
          <p>
            <strong>{procedure.annulled(formatDate(view.endedOn, context.locale))}</strong>
          </p>
          <p>{procedure.annulledBy(number, formatDate(issuedOn, context.locale))}</p>
        </Notice>
        {view.related.length > 0 && (
          <>
            <h2>{procedure.instead}</h2>
            <ul className="stack-s">
              {view.related.map(({ code, name }) => (
                <li key={code}>
                  <a href={paths.procedure(code)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="small muted">
          {procedure.code} <span className="code">{view.code}</span>
        </p>
        <p>
          <ButtonLink look="second" href={paths.search()}>
            {common.allProcedures}
          </ButtonLink>
        </p>
      </div>
    </Layout>
  )
}
