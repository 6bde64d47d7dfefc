import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createStore } from './store.ts'

/** The dossier that a colleague moved last, and how many were; pages that show one say that it is no longer as shown. */
export const movedByOthers = createStore<{ dossier: string; count: number }>({ dossier: '', count: 0 })

/** Lists are asked for again at most so often, in ms, however much happens. */
const pause = 1500

/** Follows what colleagues and applicants do while the desk is open: lists and messages come anew by themselves. The browser connects again when it is cut off. */
export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const changes = new EventSource('/api/v1/work-queue/changes')
    changes.addEventListener('moved', ({ data }) => {
      const { dossier, mine } = JSON.parse(data) as { dossier: string; mine: boolean }
      void client.invalidateQueries({ queryKey: ['correspondence', dossier] })
      if (!mine) movedByOthers.set({ dossier, count: movedByOthers.get().count + 1 })
      waiting ??= setTimeout(() => {
        waiting = undefined
        void client.invalidateQueries({ queryKey: ['work-queue'] })
      }, pause)
    })
    return () => {
      clearTimeout(waiting)
      changes.close()
    }
  }, [client])
}
