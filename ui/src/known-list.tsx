import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Where a value comes from and as of when. */
export function Source({
  icon = 'record',
  children,
  on,
  corrected = false,
}: {
  icon?: IconName
  children: ReactNode
  on?: string | undefined
  corrected?: boolean
}) {
  return (
    <span className={corrected ? 'source disputed' : 'source'}>
      <Icon name={corrected ? 'pen' : icon} />
      <span>
        {children}
        {on && <span className="nowrap"> · {on}</span>}
      </span>
    </span>
  )
}

export type KnownValue = {
  id: string
  label: ReactNode
  value: ReactNode
  source: ReactNode
  /** What opens under "not right?"; without it the value stands. */
  dispute?: { ask: string; of: string; open: boolean; children: ReactNode } | undefined
}

/** Values the state already knows, shown as answers with their source and a way to say they are wrong. */
export function KnownList({ values }: { values: readonly KnownValue[] }) {
  return (
    <div className="known">
      <dl>
        {values.map(({ id, label, value, source, dispute }) => (
          <div className="known-row" key={id}>
            <dt>{label}</dt>
            <dd>
              <span className="known-value">{value}</span>
              {source}
            </dd>
            {dispute && (
              <dd>
                <details className="dispute" open={dispute.open}>
                  <summary>
                    {dispute.ask}
                    <span className="visually-hidden"> {dispute.of}</span>
                  </summary>
                  <div className="dispute-box">{dispute.children}</div>
                </details>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  )
}
