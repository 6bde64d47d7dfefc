import { DataTable } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { formatMomentShort } from '../format.ts'

/** One look at a person's data, as that person is told of it. */
export type AccessEntry = { id: string; who: string; what: string; why?: string; at: Date }

/** Who looked at what, for what, and when. */
export function AccessLog({
  entries,
  context,
  what,
}: {
  entries: readonly AccessEntry[]
  context: PageContext
  what?: string
}) {
  const { access } = textsOf(context).common
  if (entries.length === 0) return <p className="muted">{access.none}</p>
  const withPurpose = entries.some(({ why }) => why)
  return (
    <DataTable
      caption={access.title}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { id: 'who', heading: access.who, cell: ({ who }) => who },
        { id: 'what', heading: what ?? access.what, cell: (entry) => entry.what },
        ...(withPurpose
          ? [{ id: 'why', heading: access.why, cell: ({ why }: AccessEntry) => why ?? '' }]
          : []),
        {
          id: 'when',
          heading: access.when,
          cell: ({ at }) => (
            <time className="num nowrap" dateTime={at.toISOString()}>
              {formatMomentShort(at, context.locale)}
            </time>
          ),
        },
      ]}
    />
  )
}
