import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, type DraftStart } from '../../api.ts'
import { paths } from '../../paths.ts'

/** Begins a draft and opens it. */
export function useStartDraft() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (start: DraftStart) => api.startProcedureDraft(start),
    onSuccess: async ({ id }, { procedure }) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['procedure', procedure] }),
        client.invalidateQueries({ queryKey: ['procedures'] }),
        client.invalidateQueries({ queryKey: ['procedure-drafts'] }),
      ])
      await navigate({ to: paths.procedureDraft, params: { id } })
    },
  })
}
