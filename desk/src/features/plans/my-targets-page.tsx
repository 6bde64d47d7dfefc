import { Button, EmptyState } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { FigureTable } from './figure-table.tsx'
import { type MyTargets, myTargetsQuery, plansApi, plansKey } from './queries.ts'
import { useGoal } from './use-goal.ts'

type MyPlan = MyTargets['plans'][number]

/** What the unit is held to by every plan, how far it is, and what its leader has still to take note of. */
export function MyTargetsPage() {
  const { plans: said, of } = useWords()
  const { data } = useSuspenseQuery(myTargetsQuery)
  usePageTitle(said.mine.title)
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.mine.title}</h1>
      </div>
      <p className="muted small measure">{said.mine.lead(of(data.unit.name))}</p>
      {data.plans.length === 0 && (
        <EmptyState icon="list" title={said.none[0] ?? ''}>
          {said.none[1]}
        </EmptyState>
      )}
      {data.plans.map((plan) => (
        <section className="pane" key={plan.code} aria-labelledby={plan.code}>
          <div className="pane-head">
            <h2 id={plan.code}>{of(plan.title)}</h2>
          </div>
          <div className="pane-body pane-table stack">
            <Waiting plan={plan} />
            <FigureTable figures={plan.figures} handDown={data.mayHandDown ? plan.code : undefined} />
          </div>
        </section>
      ))}
    </div>
  )
}

function Waiting({ plan }: { plan: MyPlan }) {
  const { plans: said } = useWords()
  const { goal } = useGoal()
  const client = useQueryClient()
  const acknowledge = useMutation({
    mutationFn: plansApi.acknowledge,
    onSuccess: async () => {
      announce({ text: said.mine.acknowledged })
      await client.invalidateQueries({ queryKey: plansKey })
    },
  })
  const waiting = plan.assignments.filter(({ assignment }) => assignment.acknowledgedAt === null)
  if (waiting.length === 0) return null
  return (
    <section className="stack-s plan-waiting" aria-label={said.mine.waiting}>
      <h3>
        {said.mine.waiting} ({waiting.length})
      </h3>
      <p className="muted small">{said.mine.waitingWhy}</p>
      <ul className="plan-changes">
        {waiting.map(({ assignment, mayAcknowledge }) => {
          const figure = plan.figures.find(({ target }) => target === assignment.target)
          return (
            <li key={assignment.id}>
              <div>
                <strong>
                  {assignment.target}
                  {figure && `: ${goal(assignment.goal, figure)}`}
                </strong>
                <span className="small muted">
                  {[
                    said.mine.givenBy(assignment.givenByName, shortDate(assignment.givenOn)),
                    assignment.headName && said.mine.head(assignment.headName),
                    assignment.note,
                  ]
                    .filter(Boolean)
                    .join('. ')}
                </span>
              </div>
              {mayAcknowledge && (
                <Button
                  type="button"
                  look="second"
                  aria-label={said.mine.acknowledgeOf(assignment.target)}
                  aria-disabled={acknowledge.isPending}
                  onClick={() => !acknowledge.isPending && acknowledge.mutate(assignment.id)}
                >
                  {said.mine.acknowledge}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Refusal error={acknowledge.error} />
    </section>
  )
}
