import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, faultsOf } from '../../../api.ts'
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
  const { mutate: send, isPending: sending, error } = mutation
  return { send, sending, error, faults: faultsOf(error) }
}
