import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '../../api.ts'
import type { ReviewContent, ReviewRow, ReviewTable, SavedEntry } from '../../api-types.ts'
import { tableKey } from './queries.ts'

const contentOf = ({ answers, proposedLevel, reason, amendments, yearlyDossiers, note }: ReviewRow) => ({
  answers,
  proposedLevel,
  reason,
  amendments,
  yearlyDossiers,
  note,
})

/**
 * Changes a row on the screen at once and sends it after what was sent before for the same row. A refusal is told, and the
 * table is read again, so that nobody overwrites what a colleague saved.
 */
export function useRowSaver(id: string, unit: string) {
  const client = useQueryClient()
  const lines = useRef(new Map<string, { last: Promise<unknown>; revision: number }>())
  const [pending, setPending] = useState(0)
  const [error, setError] = useState<unknown>(null)

  const patch = useCallback(
    (code: string, change: Partial<ReviewRow>) =>
      client.setQueryData<ReviewTable>(
        tableKey(id, unit),
        (table) =>
          table && {
            ...table,
            rows: table.rows.map((row) => (row.procedure === code ? { ...row, ...change } : row)),
          },
      ),
    [client, id, unit],
  )

  const save = useCallback(
    (row: ReviewRow, change: Partial<ReviewContent>) => {
      const code = row.procedure
      const content = { ...contentOf(row), ...change }
      patch(code, change)
      const line = lines.current.get(code) ?? { last: Promise.resolve(), revision: row.revision }
      lines.current.set(code, line)
      setPending((count) => count + 1)
      line.last = line.last
        .then(() => api.fillReviewEntry(id, code, { ...content, revision: line.revision }))
        .then((saved: SavedEntry) => {
          line.revision = saved.revision
          patch(code, saved)
          setError(null)
        })
        .catch(async (refusal: unknown) => {
          setError(refusal)
          lines.current.delete(code)
          await client.invalidateQueries({ queryKey: tableKey(id, unit) })
        })
        .finally(() => setPending((count) => count - 1))
    },
    [client, id, unit, patch],
  )
  return { save, saving: pending > 0, error }
}
