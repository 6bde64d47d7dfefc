import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type QueueSearch, readQueueSearch } from '../../paths.ts'

/** What the list on the page, or the one that the dossier was opened from, is narrowed to. */
export function useQueueSearch(): Omit<QueueSearch, 'chon'> {
  const written = JSON.stringify(useSearch({ strict: false }))
  return useMemo(() => {
    const { chon: _, ...search } = readQueueSearch(JSON.parse(written))
    return search
  }, [written])
}
