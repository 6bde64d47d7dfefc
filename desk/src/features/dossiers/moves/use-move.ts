import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, Problem } from '../../../api.ts'
import type { Move, MoveBodies } from '../../../api-types.ts'

/** Makes a move and reads the dossier and the lists again; `faults` are the server's words by the field they are about. */
export function useMove<M extends Move>(dossier: string, move: M, onDone: () => void) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (body: MoveBodies[M]) => api.move(dossier, move, body),
    onSuccess: async () => {
      onDone()
      await Promise.all([
        client.invalidateQueries({ queryKey: ['dossier', dossier] }),
        client.invalidateQueries({ queryKey: ['work-queue'] }),
      ])
    },
  })
  const problem = mutation.error instanceof Problem ? mutation.error : undefined
  const faults = Object.fromEntries(
    (problem?.errors ?? []).map(({ pointer, detail }) => [pointer.slice(1), detail]),
  )
  return { send: mutation.mutate, sending: mutation.isPending, error: mutation.error, faults }
}
