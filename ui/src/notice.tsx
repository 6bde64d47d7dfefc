import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'ok' | 'soon' | 'late' | 'paused'

const icons = {
  info: 'info',
  ok: 'tick-ring',
  soon: 'clock',
  late: 'warning',
  paused: 'pause',
} satisfies Record<NoticeTone, IconName>

/** A few sentences that matter now; `announce` when they answer what was just done. */
export function Notice({
  tone = 'info',
  icon,
  announce = false,
  children,
}: {
  tone?: NoticeTone
  icon?: IconName
  announce?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={tone === 'info' ? 'notice' : `notice notice--${tone}`}
      role={announce ? 'status' : undefined}
    >
      <Icon name={icon ?? icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
