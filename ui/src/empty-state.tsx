import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Says what will be here, and offers at most one thing to do. */
export function EmptyState({
  icon = 'tray',
  title,
  children,
  action,
  level = 'h2',
}: {
  icon?: IconName
  title: string
  children: ReactNode
  action?: ReactNode
  level?: 'h1' | 'h2' | 'h3'
}) {
  const Heading = level
  return (
    <div className="empty">
      <Icon name={icon} large />
      <Heading className="h3">{title}</Heading>
      <p>{children}</p>
      {action && <p>{action}</p>}
    </div>
  )
}
