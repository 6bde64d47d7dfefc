import { Source } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { paths } from '../paths.ts'
import { Dispute, type KnownField } from './known-fields.tsx'

/** One answer to be looked over. */
export type AnswerRow = {
  id: string
  label: string
  /** Empty when the state's value was taken back; rows of a table on lines of their own. */
  value: string
  source?: { name: string; asOf?: string }
  /** The state's value the person said is wrong. */
  correctedFrom?: string
  /** A value from a source, which is corrected on the spot, with a reason. */
  known?: KnownField
  /** Nothing may be said against it here. */
  fixed?: boolean
}

export type AnswerGroup = {
  id: string
  title: string
  page: string
  /** The first answers, which stand for the group while it is closed. */
  digest: readonly string[]
  /** Something in it was corrected, or is wrong: it is open when the page arrives. */
  needsLook: boolean
  /** Where every answer of the group comes from, when it is one place and day; the answers then do not repeat it. */
  source?: { name: string; asOf?: string }
  answers: readonly AnswerRow[]
}

/** Answers in groups that are closed to a line, and open to be read, changed on their page or corrected here. */
export function AnswerGroups({
  groups,
  draft,
  context,
}: {
  groups: readonly AnswerGroup[]
  draft: string
  context: PageContext
}) {
  return (
    <div className="answer-groups">
      {groups.map((group) => (
        <details key={group.id} id={`group-${group.id}`} open={group.needsLook}>
          <summary>
            <h2>{group.title}</h2>
            <span className="digest">{group.digest.filter(Boolean).join(' · ')}</span>
            {group.source && <Source on={group.source.asOf}>{group.source.name}</Source>}
          </summary>
          <div className="known">
            <dl>
              {group.answers.map((answer) => (
                <Answer key={answer.id} answer={answer} draft={draft} page={group.page} context={context} />
              ))}
            </dl>
          </div>
        </details>
      ))}
    </div>
  )
}

function Answer({
  answer,
  draft,
  page,
  context,
}: {
  answer: AnswerRow
  draft: string
  page: string
  context: PageContext
}) {
  const { common, fill } = textsOf(context)
  const { id, label, value, source, correctedFrom, known, fixed } = answer
  return (
    <div className="known-row">
      <dt>{label}</dt>
      <dd>
        <span className="known-value lines">{value || <span className="muted">{fill.empty}</span>}</span>
        {correctedFrom ? (
          <Source corrected>{fill.corrected(correctedFrom)}</Source>
        ) : (
          source && <Source on={source.asOf}>{source.name}</Source>
        )}
      </dd>
      {known ? (
        <dd>
          <details className="dispute" open={Boolean(known.fault)}>
            <summary>
              {fill.dispute}
              <span className="visually-hidden"> {label}</span>
            </summary>
            <div className="dispute-box">
              <Dispute field={known} context={context} />
            </div>
          </details>
        </dd>
      ) : (
        !fixed && (
          <dd className="row-change">
            <a href={paths.fillAndReturn(draft, page, id)}>
              {common.change}
              <span className="visually-hidden"> {label}</span>
            </a>
          </dd>
        )
      )}
    </div>
  )
}
