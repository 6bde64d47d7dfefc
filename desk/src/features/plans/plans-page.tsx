import { Button, type Column, DataTable, EmptyState, Tag, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { type PlansDesk, plansQuery } from './queries.ts'
import { useBeginDraft } from './use-begin-draft.ts'

type PlanLine = PlansDesk['plans'][number]
type DraftLine = PlansDesk['drafts'][number]

/** The plans of the province in force, and what is being prepared. */
export function PlansPage() {
  const { plans: said } = useWords()
  const { data } = useSuspenseQuery(plansQuery)
  const [beginning, setBeginning] = useState(false)
  usePageTitle(said.title)
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.title}</h1>
        {data.mayDraft && (
          <>
            <Link className="button button--second" to={paths.planImport}>
              {said.import}
            </Link>
            <Button type="button" onClick={() => setBeginning(true)}>
              {said.newPlan}
            </Button>
          </>
        )}
      </div>
      <p className="muted small measure">{said.lead}</p>
      {data.plans.length > 0 ? (
        <Plans plans={data.plans} />
      ) : (
        <EmptyState icon="list" title={said.none[0] ?? ''}>
          {said.none[1]}
        </EmptyState>
      )}
      {data.drafts.length > 0 && <Drafts drafts={data.drafts} />}
      {beginning && <NewPlan onClose={() => setBeginning(false)} />}
    </div>
  )
}

function Plans({ plans }: { plans: readonly PlanLine[] }) {
  const { plans: said, of } = useWords()
  const columns: Column<PlanLine>[] = [
    {
      id: 'title',
      heading: said.name,
      cell: ({ code, title }) => (
        <>
          <Link to={paths.plan} params={{ code }}>
            {of(title)}
          </Link>
          <span className="sub">{code}</span>
        </>
      ),
    },
    { id: 'number', heading: said.number, cell: ({ number }) => number ?? '–', className: 'nowrap' },
    { id: 'year', heading: said.year, cell: ({ year }) => year, numeric: true },
    { id: 'version', heading: said.version, cell: ({ version }) => version, numeric: true },
    { id: 'from', heading: said.holdsFrom, cell: ({ holdsFrom }) => shortDate(holdsFrom), numeric: true },
    { id: 'targets', heading: said.targets, cell: ({ targets }) => targets, numeric: true },
  ]
  return <DataTable caption={said.title} columns={columns} rows={plans} rowKey={({ code }) => code} />
}

function Drafts({ drafts }: { drafts: readonly DraftLine[] }) {
  const { plans: said } = useWords()
  const columns: Column<DraftLine>[] = [
    {
      id: 'title',
      heading: said.name,
      cell: ({ id, title, plan }) => (
        <>
          <Link to={paths.planDraft} params={{ id }}>
            {title || plan}
          </Link>
          <span className="sub">{plan}</span>
        </>
      ),
    },
    {
      id: 'kind',
      heading: said.version,
      cell: ({ base }) => (base === null ? said.newOne : said.amends(base)),
    },
    {
      id: 'state',
      heading: said.state,
      cell: ({ state }) => <Tag strong={state === 'submitted'}>{said.states[state]}</Tag>,
    },
    { id: 'author', heading: said.author, cell: ({ authorName }) => authorName },
  ]
  return (
    <section className="stack-s" aria-labelledby="drafts">
      <h2 id="drafts">{said.drafts}</h2>
      <DataTable caption={said.drafts} columns={columns} rows={drafts} rowKey={({ id }) => id} />
    </section>
  )
}

function NewPlan({ onClose }: { onClose: () => void }) {
  const { plans: said } = useWords()
  const [code, setCode] = useState('')
  const begin = useBeginDraft()
  return (
    <Dialog title={said.newPlan} onClose={onClose}>
      <SavingForm
        submit={said.begin}
        sending={begin.isPending}
        error={begin.error}
        onSubmit={() => begin.mutate({ code: code.trim(), kind: 'new', reason: '' })}
        onClose={onClose}
      >
        <TextField
          id="plan-code"
          label={said.code}
          hint={said.codeHint}
          value={code}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={60}
          onChange={({ target }) => setCode(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
