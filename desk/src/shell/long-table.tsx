import { Button, classNames, DataTable } from '@mot-cua/ui'
import { type ComponentProps, useState } from 'react'
import { useWords } from '../messages/words.ts'

/** Rows that a phone shows before all are asked for; the style sheet hides the others. */
const first = 10

/** A table of many rows: as cards on a phone the first of them, and all when asked for; elsewhere and on paper always all. */
export function LongTable<Row>(table: ComponentProps<typeof DataTable<Row>>) {
  const { shell } = useWords()
  const [all, setAll] = useState(false)
  const isLong = table.rows.length > first
  return (
    <>
      <DataTable {...table} className={classNames(table.className, isLong && !all && 'table--first')} />
      {isLong && (
        <p className="only-cards">
          <Button type="button" look="second" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? shell.showFirst(first) : shell.showAllRows(table.rows.length)}
          </Button>
        </p>
      )}
    </>
  )
}
