import { More } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import type { PeriodView, ProcedureView } from './procedure-view.ts'

type Part = { view: ProcedureView; context: PageContext }

/** The code, the legal bases, since when it holds and what held before. */
export function Official({ view, context }: Part) {
  const { procedure } = textsOf(context)
  const shown = view.periods.find((period) => period.shown)
  return (
    <section className="stack-s" aria-labelledby="official">
      <h2 id="official" className="visually-hidden">
        {procedure.official}
      </h2>
      <p className="small muted">
        {procedure.code} <span className="code">{view.code}</span>, {procedure.field} {view.field.name}.{' '}
        {shown && procedure.since(formatDate(shown.from, context.locale), shown.decisions)}
      </p>
      <More summary={procedure.basis}>
        <div className="stack-s small">
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
        </div>
      </More>
      {view.periods.length > 1 && (
        <More summary={procedure.versions}>
          <ul className="stack-s small plain">
            {view.periods.map((period) => (
              <li key={period.from}>
                <Period period={period} context={context} />
              </li>
            ))}
          </ul>
        </More>
      )}
    </section>
  )
}

function Period({ period, context }: { period: PeriodView; context: PageContext }) {
  const { procedure } = textsOf(context)
  const { from, to, decisions, href, shown } = period
  const words = procedure.period(
    formatDate(from, context.locale),
    to && formatDate(to, context.locale),
    decisions,
  )
  return shown ? <strong>{words}</strong> : <a href={href}>{words}</a>
}
