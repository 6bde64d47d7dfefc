import { DataTable, Facts } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { type PageContext, textsOf } from '../../context.ts'
import { feeWords, timeWords } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'
import type { ProcedureView, WayView } from './procedure-view.ts'

type Part = { view: ProcedureView; context: PageContext }

/** Where to hand in, how long it takes and what it costs, and who handles it. */
export function Where({ view, context }: Part) {
  const { procedure } = textsOf(context)
  const byCase = view.ways.some(({ caseName }) => caseName)
  return (
    <section className="stack" aria-labelledby="where">
      <h2 id="where">{procedure.where}</h2>
      <DataTable
        caption={procedure.where}
        rows={view.ways}
        rowKey={({ id }) => id}
        columns={[
          { id: 'channel', heading: procedure.channel, cell: ({ name }) => name },
          ...(byCase
            ? [
                {
                  id: 'case',
                  heading: procedure.case,
                  cell: ({ caseName }: WayView) => caseName ?? procedure.everyCase,
                },
              ]
            : []),
          {
            id: 'time',
            heading: procedure.channelTime,
            short: procedure.channelTimeShort,
            cell: ({ time, note }) => (
              <>
                {timeWords(time, context)}
                {note && <small className="cell-note">{note}</small>}
              </>
            ),
          },
          {
            id: 'fee',
            heading: procedure.feesAndCharges,
            cell: (way) => <Fees way={way} context={context} />,
          },
        ]}
      />
      {view.feeNote && <p className="small muted">{view.feeNote}</p>}
      <Facts
        single
        facts={[
          ...listed(procedure.who, view.who),
          ...listed(procedure.conditions, view.conditions),
          ...view.agencies.flatMap(({ label, names }) => listed(label, names)),
          ...(view.handledBy.length > 0
            ? [{ label: procedure.handledHere, value: <Links links={view.handledBy} /> }]
            : []),
          ...(view.joint.length > 0 ? [{ label: procedure.joint, value: <Links links={view.joint} /> }] : []),
          ...(view.related.length > 0
            ? [{ label: procedure.related, value: <Links links={view.related} /> }]
            : []),
          ...listed(
            procedure.results,
            view.results.map(({ name, code }) => (code ? `${name} (${code})` : name)),
          ),
        ]}
      />
      <p className="no-print">
        <a href={paths.agencies()}>{procedure.allDesks}</a>
      </p>
    </section>
  )
}

function Fees({ way, context }: { way: WayView; context: PageContext }) {
  if (way.fees.length === 0) return feeWords(way.fee, context, true)
  return (
    <ul>
      {way.fees.map((fee) => (
        <li key={fee}>{fee}</li>
      ))}
    </ul>
  )
}

const listed = (label: string, lines: readonly string[]): { label: string; value: ReactNode }[] =>
  lines.length === 0
    ? []
    : [
        {
          label,
          value: (
            <ul className="who">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
      ]

const Links = ({ links }: { links: ProcedureView['related'] }) => (
  <ul className="who plain">
    {links.map(({ href, text }) => (
      <li key={text}>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
)
