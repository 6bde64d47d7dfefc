import { Notice } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import type { TaskPage } from './task-requests.ts'

/** The figure that proves a task. Met, it proposes to hand the task in; nothing closes by itself. */
export function TaskProof({ proof }: { proof: NonNullable<TaskPage['proof']> }) {
  const { tasks, of, language } = useWords()
  const said = tasks.page
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 })
  const { measured, progress } = proof
  return (
    <section className="pane" aria-labelledby="task-proof">
      <div className="pane-head">
        <h2 id="task-proof">{said.proof}</h2>
      </div>
      <div className="pane-body stack-s">
        <h3>{of(proof.name)}</h3>
        <p className="muted small">{of(proof.how)}</p>
        <dl className="review-counts">
          <div>
            <dt>{said.goal}</dt>
            <dd className="num">{number.format(proof.goal)}</dd>
          </div>
          <div>
            <dt>{said.measured}</dt>
            <dd className="num">
              {measured?.value == null ? '–' : number.format(measured.value)}
              {measured && (
                <span className="sub">
                  {number.format(measured.numerator)}/{number.format(measured.denominator)}
                </span>
              )}
            </dd>
          </div>
        </dl>
        <Notice tone={progress === 'met' ? 'ok' : 'soon'}>
          <p>
            {progress === 'met'
              ? said.proposes
              : progress === 'not-met'
                ? said.notYet
                : progress === 'no-data'
                  ? said.noData
                  : said.notMeasured}
          </p>
        </Notice>
      </div>
    </section>
  )
}
