import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Link = { href: string; text: string }

/** The pages above this one. */
export function Crumbs({ label, links }: { label: string; links: readonly Link[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One page back in a walk. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back" href={href}>
      <Icon name="back" />
      {children}
    </a>
  )
}

/** Parts of one list, each on its own address. */
export function Tabs({
  label,
  tabs,
  now,
}: {
  label: string
  tabs: readonly (Link & { id: string; count?: number | undefined })[]
  now: string
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ id, href, text, count }) => (
        <a key={id} href={href} aria-current={id === now ? 'page' : undefined}>
          {text}
          {count !== undefined && count > 0 && <span className="count">{count}</span>}
        </a>
      ))}
    </nav>
  )
}

/** Something most readers do not need, one press away. */
export function More({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="more">
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
