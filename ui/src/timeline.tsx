import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type TimelineState = 'done' | 'now' | 'stopped' | 'todo'
export type TimelineItem = { id: string; state: TimelineState; title: string; lines: readonly ReactNode[] }

/** What happened, what is being done, what will come; `words` says each state for those who do not see the dots. */
export function Timeline({
  items,
  words,
}: {
  items: readonly TimelineItem[]
  words: Record<TimelineState, string>
}) {
  return (
    <ol className="timeline">
      {items.map(({ id, state, title, lines }) => (
        <li className={state} key={id}>
          <span className="timeline-dot">
            {state === 'done' && <Icon name="tick" />}
            {state === 'stopped' && <Icon name="pause" />}
          </span>
          <h3>
            <span className="visually-hidden">{words[state]}: </span>
            {title}
          </h3>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move
            <p key={index}>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  )
}
