import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { type BeginDraft, plansApi } from './queries.ts'

/** Begins the draft of a new plan or an amendment, and goes to it. */
export function useBeginDraft() {
  const { plans: said } = useWords()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (draft: BeginDraft) => plansApi.begin(draft),
    onSuccess: async ({ id }) => {
      announce({ text: said.begun })
      await navigate({ to: paths.planDraft, params: { id } })
    },
  })
}
