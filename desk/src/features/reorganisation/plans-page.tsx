import { Button, type Column, DataTable, EmptyState, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { HeadDialog } from './head-dialog.tsx'
import { plansQuery } from './queries.ts'
import { type PlanSummary, reorganisationApi } from './requests.ts'

/** Every plan of the province, the newest first. */
export function PlansPage() {
  const { reorganisation: said } = useWords()
  const { data } = useSuspenseQuery(plansQuery)
  const [drafting, setDrafting] = useState(false)
  const navigate = useNavigate()
  usePageTitle(said.section)
  return (
    <>
      <div className="desk-head">
        <h1>{said.section}</h1>
        {data.mayDraft && (
          <Button type="button" onClick={() => setDrafting(true)}>
            {said.draft}
          </Button>
        )}
      </div>
      <p className="muted">{said.lead}</p>
      {data.items.length > 0 ? (
        <Plans plans={data.items} />
      ) : (
        <EmptyState icon="building" title={said.empty[0] ?? ''}>
          {said.empty[1]}
        </EmptyState>
      )}
      {drafting && (
        <HeadDialog
          title={said.draft}
          head={undefined}
          onSave={async (head) => {
            const { id } = await reorganisationApi.draft({ ...head, changes: [], posts: [], choices: [] })
            await navigate({ to: paths.reorganisation, params: { plan: id } })
          }}
          onClose={() => setDrafting(false)}
        />
      )}
    </>
  )
}

function Plans({ plans }: { plans: readonly PlanSummary[] }) {
  const { reorganisation: said } = useWords()
  const columns: Column<PlanSummary>[] = [
    {
      id: 'title',
      heading: said.title,
      cell: ({ id, title }) => (
        <Link to={paths.reorganisation} params={{ plan: id }}>
          {title}
        </Link>
      ),
    },
    {
      id: 'state',
      heading: said.state,
      cell: ({ state }) => <Tag strong={state === 'carried-out'}>{said.states[state]}</Tag>,
    },
    {
      id: 'day',
      heading: said.dayShort,
      cell: ({ effectiveOn, timing }) => (effectiveOn ? shortDate(effectiveOn) : said.timings[timing]),
    },
    { id: 'author', heading: said.author, cell: ({ authorName }) => authorName },
    { id: 'approver', heading: said.approver, cell: ({ approverName }) => approverName ?? '–' },
  ]
  return <DataTable caption={said.section} columns={columns} rows={plans} rowKey={({ id }) => id} />
}
