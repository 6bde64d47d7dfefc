import { Button, DataTable, Notice, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReengineeringPage as Page } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { money } from '../dossiers/moments.ts'
import { OfficePanel } from './office-panel.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { reengineeringOfQuery } from './queries.ts'

/** A procedure before and after, side by side, with what is saved, and what the reader may do about it. */
export function ReengineeringPage({ code }: { code: string }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const { data } = useSuspenseQuery(reengineeringOfQuery(code))
  const [editing, setEditing] = useState(false)
  const { proposal } = data
  usePageTitle(data.name)
  return (
    <>
      <p className="desk-crumb">
        <Link to={paths.reengineering} search={{ dv: data.unit }}>
          {said.back}
        </Link>
      </p>
      <div className="desk-head">
        <div>
          <h1>{data.name}</h1>
          <p className="muted small">
            {data.procedure} · {data.field} · {data.unitName} ·{' '}
            {reengineering.states[proposal?.state ?? 'none']}
          </p>
        </div>
        {data.moves.includes('propose') && !editing && (
          <Button type="button" look={proposal ? 'second' : 'main'} onClick={() => setEditing(true)}>
            {proposal && proposal.state !== 'carried-out' ? said.edit : said.propose}
          </Button>
        )}
      </div>
      {proposal?.state === 'returned' && proposal.returnReason && (
        <Notice tone="soon">
          <p>{said.returned(proposal.returnReason)}</p>
        </Notice>
      )}
      <div className="stack dossier-split">
        {editing ? (
          <ProposalForm page={data} onClose={() => setEditing(false)} />
        ) : (
          <>
            <Burdens page={data} />
            <OfficePanel page={data} />
            <Components page={data} />
            <StepList page={data} />
            <Method page={data} />
          </>
        )}
      </div>
    </>
  )
}

const decimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const written = (value: number | null) => (value === null ? '–' : decimals.format(value))

function Burdens({ page }: { page: Page }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const { burdens, proposal, savings } = page
  const counted = ['forms', 'papers', 'copies', 'steps', 'workingDays'] as const
  const rows = [
    ...counted.map((key) => ({
      key,
      before: written(burdens.before[key]),
      after: written(burdens.after[key]),
    })),
    { key: 'fee' as const, before: money(burdens.before.fee), after: money(burdens.after.fee) },
    ...(proposal
      ? [
          { key: 'trips' as const, before: proposal.tripsBefore, after: proposal.tripsAfter },
          { key: 'cost' as const, before: money(savings.before), after: money(savings.after) },
        ]
      : []),
  ]
  return (
    <section className="pane" aria-labelledby="burden">
      <div className="pane-head">
        <h2 id="burden">{said.measure}</h2>
        {proposal && (
          <span className="small">
            <strong>{said.saved(money(savings.perDossier), money(savings.perYear))}</strong>{' '}
            {said.savedOf(new Intl.NumberFormat('vi-VN').format(proposal.yearlyDossiers))}
          </span>
        )}
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.measure}
          rows={rows}
          rowKey={({ key }) => key}
          className="burden"
          columns={[
            { id: 'measure', heading: said.measure, cell: ({ key }) => said.measures[key] },
            {
              id: 'before',
              heading: said.before,
              short: said.beforeShort,
              numeric: true,
              cell: ({ before }) => before,
            },
            {
              id: 'after',
              heading: said.after,
              short: said.afterShort,
              numeric: true,
              cell: ({ before, after }) => (before === after ? after : <strong>{after}</strong>),
            },
          ]}
        />
        {proposal?.note && <p className="small">{proposal.note}</p>}
      </div>
    </section>
  )
}

function Components({ page }: { page: Page }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const nameOf = (one: { name: string; replacedBy: readonly string[] } | null) =>
    one && (
      <>
        {one.name}
        {one.replacedBy.length > 0 && <span className="sub">{one.replacedBy.join(', ')}</span>}
      </>
    )
  const rows = page.components.map((one, index) => ({ ...one, key: index }))
  return (
    <section className="pane" aria-labelledby="components">
      <div className="pane-head">
        <h2 id="components">{said.components}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.components}
          rows={rows}
          rowKey={({ key }) => String(key)}
          className="compared"
          columns={[
            {
              id: 'change',
              heading: said.change,
              cell: ({ change }) => <Tag strong={change !== 'kept'}>{said.changes[change]}</Tag>,
            },
            {
              id: 'before',
              heading: said.before,
              cell: ({ before, change }) =>
                change === 'removed' ? <del>{nameOf(before)}</del> : (nameOf(before) ?? '–'),
            },
            { id: 'after', heading: said.after, cell: ({ after }) => nameOf(after) ?? '–' },
          ]}
        />
      </div>
    </section>
  )
}

function StepList({ page }: { page: Page }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  return (
    <section className="pane" aria-labelledby="steps">
      <div className="pane-head">
        <h2 id="steps">{said.steps}</h2>
      </div>
      <div className="pane-body">
        {page.steps.length === 0 ? (
          <p className="muted small">{said.noSteps}</p>
        ) : (
          <ul className="stack-s">
            {page.steps.map(({ step, change }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own
              <li key={index}>
                <Tag strong={change !== 'kept'}>{said.changes[change]}</Tag>{' '}
                {change === 'removed' ? <del>{step}</del> : step}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Method({ page }: { page: Page }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  return (
    <details className="review-legend">
      <summary>{said.method}</summary>
      <p className="small">{said.methodText}</p>
      <ul className="small bullets">
        {page.costs.map(({ id, amount, source }) => (
          <li key={id}>
            {wordFor(said.costs, id)}: {new Intl.NumberFormat('vi-VN').format(amount)}.{' '}
            <span className="muted">{source}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
