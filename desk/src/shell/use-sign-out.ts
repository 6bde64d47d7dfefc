import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, Problem } from '../api.ts'
import { useWords } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { announce } from './announcement.tsx'
import { explain } from './failure.tsx'
import { forgetAllKept } from './use-kept.ts'

/** Ends the session and leaves nothing of it in this tab; says so when the server could not be told. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const words = useWords()
  return async () => {
    try {
      await api.signOut()
    } catch (problem) {
      const over = problem instanceof Problem && problem.status === 401
      if (!over) return announce({ tone: 'late', text: explain(problem, words) })
    }
    forgetAllKept()
    client.clear()
    await navigate({ to: paths.signIn })
  }
}
