import { BackLink, Facts, QrCode } from '@mot-cua/ui'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { feeWords, timeWords } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'
import type { ComponentNeed, ProcedureView } from './procedure-view.ts'

export type HandoutView = ProcedureView & {
  /** Where the page of the procedure is, and its QR code. */
  address: string
  qr: { size: number; path: string }
  printedAt: Date
}

/** The procedure on a paper to hand out at the desk. */
export function handoutPage(view: HandoutView, context: PageContext) {
  const { handout } = textsOf(context)
  return (
    <Layout context={context} title={handout.title(view.name)} current="services">
      <div className="no-print stack-s handout-help">
        <BackLink href={paths.procedure(view.code)}>{handout.back}</BackLink>
        <p className="muted">{handout.howToPrint}</p>
      </div>
      <article className="handout">
        <Head view={view} context={context} />
        <Short view={view} context={context} />
        <Bring view={view} context={context} />
        <Ways view={view} context={context} />
        <Foot view={view} context={context} />
      </article>
    </Layout>
  )
}

type Part = { view: HandoutView; context: PageContext }

function Head({ view, context }: Part) {
  const { handout, procedure, common } = textsOf(context)
  return (
    <header className="handout-head">
      <div>
        <p className="handout-kind">
          {common.committeeOf(common.provinceOf(context.province.kind, context.province.name))} ·{' '}
          {handout.kind}
        </p>
        <h1>{view.name}</h1>
        <p className="small">
          {view.summary && `${view.summary} `}
          {procedure.code} <span className="code">{view.code}</span>, {procedure.field} {view.field.name}.
        </p>
      </div>
      <div className="handout-qr">
        <QrCode {...view.qr} label={handout.qrLabel(view.address)} />
        <p>{view.open === 'online' ? handout.scanAndApply : handout.scan}</p>
      </div>
    </header>
  )
}

function Short({ view, context }: Part) {
  const { procedure, common } = textsOf(context)
  return (
    <Facts
      facts={[
        { label: procedure.time, value: timeWords(view.time, context) },
        { label: procedure.fee, value: feeWords(view.fee, context, true) },
        { label: procedure.result, value: view.result.name },
        { label: procedure.level, value: common.level[view.level] },
      ]}
    />
  )
}

function Bring({ view, context }: Part) {
  const { procedure } = textsOf(context)
  const byService = view.components.length > 0
  const cases = byService ? [{ id: 'service', name: '', papers: view.components, steps: [] }] : view.cases
  return (
    <section>
      <h2>{procedure.prepare}</h2>
      {cases.length === 0 && <p>{procedure.nothing}</p>}
      {cases.map((one) => (
        <div key={one.id}>
          {cases.length > 1 && <h3>{one.name || procedure.usualCase}</h3>}
          <ul className="boxes">
            {one.papers.map((paper) => (
              <Paper key={paper.id} paper={paper} context={context} />
            ))}
          </ul>
        </div>
      ))}
      {view.special && (
        <>
          <h3>{view.special.title}</h3>
          <ul className="boxes">
            {view.special.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Paper({ paper, context }: { paper: ComponentNeed; context: PageContext }) {
  const { procedure } = textsOf(context)
  const copies = procedure.copies(paper.originals ?? 0, paper.copies ?? 0)
  const word = paper.need === 'bring' ? copies : procedure.need[paper.need]
  return (
    <li className={paper.need === 'proven' ? 'boxes-done' : undefined}>
      {paper.name}
      {word && <span className="muted"> ({word})</span>}
    </li>
  )
}

function Ways({ view, context }: Part) {
  const { procedure } = textsOf(context)
  return (
    <section>
      <h2>{procedure.where}</h2>
      <ul className="handout-ways">
        {view.ways.map((way) => (
          <li key={way.id}>
            <strong>{way.caseName ? `${way.name} – ${way.caseName}` : way.name}:</strong>{' '}
            {timeWords(way.time, context)}
            {'; '}
            {way.fees.length > 0 ? way.fees.join('; ') : feeWords(way.fee, context, true)}
          </li>
        ))}
      </ul>
      {view.feeNote && <p>{view.feeNote}</p>}
      {view.who.length > 0 && (
        <p>
          <strong>{procedure.who}</strong> {view.who.join('; ')}.
        </p>
      )}
      {view.conditions.length > 0 && (
        <p>
          <strong>{procedure.conditions}:</strong> {view.conditions.join('; ')}
        </p>
      )}
    </section>
  )
}

function Foot({ view, context }: Part) {
  const { handout, procedure } = textsOf(context)
  const { helpLine } = context.province
  const shown = view.periods.find((period) => period.shown)
  return (
    <footer className="handout-foot">
      <p>
        {handout.help(helpLine.number, helpLine.hours)} · {view.address}
      </p>
      <p>
        {shown && procedure.since(formatDate(shown.from, context.locale), shown.decisions)}{' '}
        {handout.printed(formatDate(dateInVietnam(view.printedAt), context.locale))} {handout.check}
      </p>
    </footer>
  )
}
