import { Button, LongTextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { amount } from '../service-index/numbers.ts'
import { watchesTasks } from '../tasks/task-requests.ts'
import { FigureTable } from './figure-table.tsx'
import { type PlanVersions, planQuery, plansQuery, templateUrl, versionsQuery } from './queries.ts'
import { RankingPane } from './ranking-pane.tsx'
import { useBeginDraft } from './use-begin-draft.ts'

/** One plan: its targets with their figures, the units by them, and every version of it. */
export function PlanPage({ code }: { code: string }) {
  const { plans: said, of } = useWords()
  const { data: plan } = useSuspenseQuery(planQuery(code))
  const { data: versions } = useSuspenseQuery(versionsQuery(code))
  const { data: desk } = useSuspenseQuery(plansQuery)
  const [amending, setAmending] = useState(false)
  const me = useMe()
  usePageTitle(of(plan.title))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{of(plan.title)}</h1>
        <div className="row">
          {watchesTasks(me) && (
            <Link className="button button--second" to={paths.planTasks} params={{ code }}>
              {said.tasksOfPlan}
            </Link>
          )}
          {desk.plans.some((one) => one.code === code && one.mayAmend) && (
            <>
              <a className="button button--second" href={templateUrl(code)} download>
                Excel
              </a>
              <Button type="button" onClick={() => setAmending(true)}>
                {said.amend}
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="muted small">
        {[
          said.issuedAs(plan.number ?? said.noNumber, shortDate(plan.issued)),
          said.versionNo(plan.version),
          `${said.holdsFrom} ${shortDate(plan.holdsFrom)}`,
        ].join(' · ')}
      </p>
      {plan.baseline && <HowItStood baseline={plan.baseline} />}
      <section className="pane" aria-labelledby="figures">
        <div className="pane-head">
          <h2 id="figures">{said.figures}</h2>
          <span className="small muted">{said.figuresAt(shortDate(plan.at))}</span>
        </div>
        <div className="pane-body pane-table">
          <FigureTable figures={plan.figures} handDown={desk.mayHandDown ? code : undefined} />
        </div>
      </section>
      <Versions versions={versions} />
      <RankingPane code={code} />
      {amending && <AmendDialog code={code} onClose={() => setAmending(false)} />}
    </div>
  )
}

/** How things stood when the plan was made, in the order of our words; what has none by its own name. */
function HowItStood({ baseline }: { baseline: Readonly<Record<string, number>> }) {
  const { plans: said, language } = useWords()
  const named: Readonly<Record<string, string>> = said.baselines
  const names = [
    ...Object.keys(named),
    ...Object.keys(baseline).filter((name) => !Object.hasOwn(named, name)),
  ]
  const stood = names.flatMap((name) => {
    const number = baseline[name]
    return number === undefined ? [] : [`${named[name] ?? name}: ${amount(number, language)}`]
  })
  return (
    <p className="small">
      {said.baseline}: {stood.join('; ')}
    </p>
  )
}

function Versions({ versions }: { versions: PlanVersions }) {
  const { plans: said, of } = useWords()
  return (
    <section className="pane" aria-labelledby="versions">
      <div className="pane-head">
        <h2 id="versions">{said.versions}</h2>
      </div>
      <ol className="pane-body stack plan-versions">
        {versions.items.map((one) => (
          <li key={one.version}>
            <strong>
              {said.versionNo(one.version)} · {said.holdsFrom} {shortDate(one.holdsFrom)}
            </strong>
            <p className="small muted">
              {[
                said.issuedAs(one.number ?? said.noNumber, shortDate(one.issued)),
                one.signer && said.signedBy(one.signer),
                one.draftedByName && said.preparedBy(one.draftedByName),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {one.reason && <p>{said.because(one.reason)}</p>}
            {one.differences.length > 0 && (
              <details>
                <summary>
                  {said.changed} ({one.differences.length})
                </summary>
                <ul className="bullets">
                  {one.differences.map((difference) => (
                    <li key={difference.vi}>{of(difference)}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function AmendDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const { plans: said } = useWords()
  const [reason, setReason] = useState('')
  const begin = useBeginDraft()
  return (
    <Dialog title={said.amend} onClose={onClose}>
      <SavingForm
        submit={said.begin}
        sending={begin.isPending}
        error={begin.error}
        onSubmit={() => begin.mutate({ code, kind: 'amendment', reason: reason.trim() })}
        onClose={onClose}
      >
        <LongTextField
          id="plan-reason"
          label={said.reason}
          value={reason}
          maxLength={2000}
          required
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
