import { DataTable } from '@mot-cua/ui'
import type { Difference } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { DifferencePlace } from './difference-place.tsx'

/** What differs between two versions, side by side. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const { differences: said } = useWords().catalogue
  if (differences.length === 0) return <p className="muted">{said.none}</p>
  const rows = differences.map((difference, index) => ({ ...difference, id: String(index) }))
  return (
    <DataTable
      className="differences"
      caption={said.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'place',
          heading: said.place,
          cell: (difference) => <DifferencePlace difference={difference} />,
        },
        { id: 'before', heading: said.before, cell: ({ before }) => before && <del>{before}</del> },
        { id: 'after', heading: said.after, cell: ({ after }) => after && <ins>{after}</ins> },
      ]}
    />
  )
}
