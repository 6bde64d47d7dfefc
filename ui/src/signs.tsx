import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A word set apart: the service level, "new". */
export function Tag({ strong = false, children }: { strong?: boolean; children: ReactNode }) {
  return <span className={strong ? 'tag tag--full' : 'tag'}>{children}</span>
}

/** A short list of things that hold. */
export function Ticks({ items, icon = 'tick' }: { items: readonly string[]; icon?: IconName }) {
  return (
    <ul className="ticks stack-s">
      {items.map((item) => (
        <li key={item}>
          <Icon name={icon} />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  )
}

/** Steps to read in order. */
export function Steps({ steps }: { steps: readonly { title: string; text: string }[] }) {
  return (
    <ol className="steps">
      {steps.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}

/** A share of a whole as a bar, 0 to 1, with an optional mark; the numbers stand beside it in words. */
export function ShareBar({
  share,
  label,
  target,
  className,
}: {
  share: number
  label?: string
  target?: number | undefined
  className?: string
}) {
  const width = Math.max(0, Math.min(1, share)) * 600
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: titled when it is not decoration
    <svg
      className={className ? `chart ${className}` : 'chart'}
      viewBox="0 0 600 22"
      preserveAspectRatio="none"
      role={label ? 'img' : undefined}
      aria-hidden={label ? undefined : true}
    >
      {label && <title>{label}</title>}
      <rect className="band" y="6" width="600" height="10" />
      <rect className="value" y="6" width={width.toFixed(1)} height="10" />
      {target !== undefined && <path className="target" d={`M${(target * 600).toFixed(1)} 1v20`} />}
    </svg>
  )
}
