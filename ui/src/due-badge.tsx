import { Icon, type IconName } from './icon.tsx'

export type DueState = 'ok' | 'soon' | 'late' | 'paused' | 'done'

const icons = {
  ok: 'tick-ring',
  soon: 'clock',
  late: 'warning',
  paused: 'pause',
  done: 'tick',
} satisfies Record<DueState, IconName>

/** How a deadline stands: colour, drawing and words together, so it reads in grey print too. */
export function DueBadge({ state, words }: { state: DueState; words: string }) {
  return (
    <span className={`due due--${state}`}>
      <Icon name={icons[state]} />
      {words}
    </span>
  )
}
