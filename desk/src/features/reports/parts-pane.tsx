import { DataTable, Notice } from '@mot-cua/ui'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import type { ReportPage } from './queries.ts'

type Part = NonNullable<ReportPage['partsNow']>[number]
/** Who holds the report up comes first. */
const order = ['not-opened', 'draft', 'withdrawn', 'returned', 'signed', 'submitted', 'accepted']

/** Whose reports are in a consolidated one, and how far those are that are missing. */
export function PartsPane({ page: { partsNow, shown } }: { page: ReportPage }) {
  const { reports: said, of } = useWords()
  if (!partsNow) return null
  const taken = new Map((shown.parts ?? []).map((part) => [part.unit, part]))
  const fresh = (part: Part) => part.state === 'accepted' && taken.get(part.unit)?.version !== part.version
  const rows = [...partsNow].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
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
                <span className={state === 'not-opened' ? 'report-late' : undefined}>
                  {said.states[state]}
                </span>
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
      </div>
    </section>
  )
}
