import { Button, DataTable, EmptyState, ShareBar } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewSummary } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { OpenReviewDialog } from './open-review-dialog.tsx'
import { reviewsQuery } from './queries.ts'

/** The reviews that the reader runs or has work in. */
export function ReviewsPage() {
  const { review } = useWords()
  const said = review.list
  const { data } = useSuspenseQuery(reviewsQuery)
  const [opening, setOpening] = useState(false)
  usePageTitle(said.title)
  return (
    <>
      <div className="desk-head">
        <h1>{said.title}</h1>
        {data.mayOpen && (
          <Button type="button" onClick={() => setOpening(true)}>
            {said.open}
          </Button>
        )}
      </div>
      {data.items.length > 0 ? (
        <section className="pane dossier-split" aria-label={said.title}>
          <div className="pane-body pane-table">
            <Campaigns items={data.items} />
          </div>
        </section>
      ) : (
        <EmptyState title={said.empty[0] ?? ''}>{said.empty[1]}</EmptyState>
      )}
      {opening && <OpenReviewDialog onClose={() => setOpening(false)} />}
    </>
  )
}

function Campaigns({ items }: { items: readonly ReviewSummary[] }) {
  const { review } = useWords()
  const said = review.list
  return (
    <DataTable
      caption={said.title}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          heading: said.campaign,
          cell: (one) => (
            <Link to={paths.review} params={{ id: one.id }}>
              {one.title}
            </Link>
          ),
        },
        { id: 'deadline', heading: said.deadline, cell: (one) => shortDate(one.deadline) },
        {
          id: 'progress',
          heading: said.progress,
          cell: (one) => (
            <>
              <ShareBar share={one.filled / Math.max(1, one.procedures)} />
              <span className="small">
                {said.filled(one.filled, one.procedures)}
                {one.ownLeft !== null && `. ${said.own(one.ownLeft)}`}
              </span>
            </>
          ),
        },
        {
          id: 'agencies',
          heading: said.agencies,
          numeric: true,
          cell: (one) => `${one.confirmed}/${one.agencies}`,
        },
        {
          id: 'state',
          heading: said.state,
          cell: ({ decision }) =>
            !decision
              ? said.running
              : decision.replaced
                ? said.replaced
                : wordFor(review.decisionStates, decision.state),
        },
      ]}
    />
  )
}
