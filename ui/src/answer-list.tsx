import type { ReactNode } from 'react'

export type Answer = {
  id: string
  label: string
  value: ReactNode
  source?: ReactNode
  /** Still missing, or wrong. */
  open?: boolean
  change?: { href: string; word: string } | undefined
}

/** Answers to read back: label, answer with its source, and where to change it. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="summary-list">
      {answers.map(({ id, label, value, source, open, change }) => (
        <div key={id} className={open ? 'open' : undefined}>
          <dt>{label}</dt>
          <dd>
            {value}
            {source}
          </dd>
          {change && (
            <dd className="change">
              <a href={change.href}>
                {change.word}
                <span className="visually-hidden"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
