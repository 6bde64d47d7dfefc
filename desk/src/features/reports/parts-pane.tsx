import { DataTable, Notice } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import type { ReportPage } from './queries.ts'

type Part = NonNullable<ReportPage['partsNow']>[number]
/** What waits to be judged comes first, then who holds the report up. */
const order = ['submitted', 'draft', 'withdrawn', 'returned', 'signed', 'accepted']

/** Whose reports are in a consolidated one, and how far those are that are missing. */
export function PartsPane({ page: { partsNow, shown } }: { page: ReportPage }) {
  const { reports: said } = useWords()
  if (!partsNow) return null
  const taken = new Map((shown.parts ?? []).map((part) => [part.unit, part]))
  const fresh = (part: Part) => part.state === 'accepted' && taken.get(part.unit)?.version !== part.version
  const absent = partsNow.filter(({ state }) => state === 'not-opened')
  const rows = partsNow
    .filter(({ state }) => state !== 'not-opened')
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const got = partsNow.filter(({ state }) => state === 'accepted').length
  return (
    <section className="pane" aria-labelledby="parts">
      <div className="pane-head">
        <h2 id="parts">{said.partsTitle}</h2>
        <span className="small muted">{said.partsCount(got, partsNow.length)}</span>
      </div>
      <div className="pane-body pane-table">
        {partsNow.some(fresh) && (
          <Notice tone="soon">
            <p>{said.partsFrozen}</p>
          </Notice>
        )}
        {rows.length > 0 && <PartsTable rows={rows} taken={taken} />}
        {absent.length > 0 && <Absent parts={absent} />}
      </div>
    </section>
  )
}

type PartsTableProps = { rows: readonly Part[]; taken: ReadonlyMap<string, Part> }

function PartsTable({ rows, taken }: PartsTableProps) {
  const { reports: said, of } = useWords()
  return (
    <DataTable
      caption={said.partsTitle}
      rows={rows}
      rowKey={({ unit }) => unit}
      columns={[
        {
          id: 'unit',
          heading: said.unit,
          cell: ({ report, name }) =>
            report ? (
              <Link to={paths.report} params={{ id: report }} search={{}}>
                {of(name)}
              </Link>
            ) : (
              of(name)
            ),
        },
        {
          id: 'state',
          heading: said.state,
          cell: ({ state }) => (
            <span className={state === 'not-opened' ? 'report-late' : undefined}>{said.states[state]}</span>
          ),
        },
        {
          id: 'taken',
          heading: said.takenIn,
          cell: ({ unit }) => {
            const part = taken.get(unit)
            return part?.state === 'accepted' && part.version
              ? said.takenVersion(part.version)
              : said.notTaken
          },
        },
      ]}
    />
  )
}

/** Whose report was not even begun: often most of a province, so folded until asked for. */
function Absent({ parts }: { parts: readonly Part[] }) {
  const { reports: said, of } = useWords()
  return (
    <details className="more report-tasks">
      <summary>{said.absent(parts.length)}</summary>
      <ul className="report-names">
        {parts.map(({ unit, name }) => (
          <li key={unit}>{of(name)}</li>
        ))}
      </ul>
    </details>
  )
}
