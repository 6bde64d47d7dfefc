import { ButtonLink, Facts, Icon, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { feeWords, timeWords } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'
import type { FiguresView, ProcedureView } from './procedure-view.ts'

type Part = { view: ProcedureView; context: PageContext }

/** The national portal has no address by code: one looks the code up there. */
const nationalPortal = 'https://dichvucong.gov.vn/'

/** What it takes and brings, and the one thing to do. */
export function Apply({ view, context }: Part) {
  const { procedure, common } = textsOf(context)
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
      <Way view={view} context={context} />
      {view.levelReason && (
        <p className="small muted">
          {procedure.notFull(view.levelReason)}
          {view.legalGround && ` ${procedure.ground(view.legalGround)}`}
        </p>
      )}
      {view.paperless && (
        <p className="small source">
          <Icon name="tick-ring" />
          <span>{procedure.paperless}</span>
        </p>
      )}
      {view.nationalPortal && (
        <p className="small">
          {procedure.alsoNational}{' '}
          <a href={nationalPortal} rel="external">
            {procedure.nationalPortal(view.code)}
          </a>
        </p>
      )}
      <p className="small no-print">
        <a className="with-icon" href={paths.handout(view.code)}>
          <Icon name="print" />
          {procedure.handout}
        </a>
      </p>
    </aside>
  )
}

function Way({ view, context }: Part) {
  const { procedure } = textsOf(context)
  const { open } = view
  // What held on another day is read, not applied for.
  if (view.shownOn) return null
  if (open === 'online')
    return (
      <ButtonLink wide large href={paths.start(view.code)}>
        {procedure.apply}
      </ButtonLink>
    )
  if (open === 'desk-only')
    return (
      <Notice icon="place">
        <p>
          <strong>{procedure.deskOnly}</strong>
        </p>
        <p>{procedure.deskOnlyText}</p>
      </Notice>
    )
  if ('startsOn' in open)
    return (
      <Notice icon="calendar">
        <p>
          <strong>{procedure.notYet(formatDate(open.startsOn, context.locale))}</strong>
        </p>
      </Notice>
    )
  return (
    <Notice tone="paused">
      <p>
        <strong>{procedure.closed}</strong>
      </p>
      <p>{procedure.closedText(formatDate(open.endedOn, context.locale))}</p>
      <p>
        <a href={paths.search({ field: view.field.id })}>{procedure.sameField}</a>
      </p>
    </Notice>
  )
}

/** How the province has done with it this year (Circular 32/2017/TT-BTTTT). */
export function Figures({ view, context }: Part) {
  const { procedure } = textsOf(context)
  const { figures } = view
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{procedure.figuresTitle}</h2>
      {figures ? <Measured figures={figures} context={context} /> : <p>{procedure.notMeasured}</p>}
    </section>
  )
}

function Measured({ figures, context }: { figures: FiguresView; context: PageContext }) {
  const { procedure } = textsOf(context)
  const { received, resolved, onTime, median, satisfied } = figures
  return (
    <>
      <dl className="figures figures--row">
        {[
          [procedure.received, received],
          [procedure.resolved, resolved],
          [procedure.onTime, onTime],
          [procedure.median, median],
          [procedure.satisfied, satisfied],
        ].map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="small muted">
        {procedure.figuresNote(figures.year)} {median && procedure.medianNote}{' '}
        {satisfied === null && procedure.fewRatings}
      </p>
    </>
  )
}
