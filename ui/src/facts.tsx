import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; note?: ReactNode | undefined }

/** A few facts: label above, value below. */
export function Facts({ facts, single = false }: { facts: readonly Fact[]; single?: boolean }) {
  return (
    <dl className={single ? 'facts facts--one' : 'facts'}>
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
