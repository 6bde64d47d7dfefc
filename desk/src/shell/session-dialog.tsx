import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { meQuery } from '../features/sign-in/queries.ts'
import { SignInForm } from '../features/sign-in/sign-in-form.tsx'
import { useWords } from '../messages/words.ts'
import { Dialog } from './dialog.tsx'
import { sessionEnded } from './session.ts'
import { useStore } from './store.ts'
import { forgetAllKept } from './use-kept.ts'
import { useMe } from './use-me.ts'

/** Asks to sign in again over the open page when the session has ended; the page and what was typed stay. */
export function SessionDialog() {
  const ended = useStore(sessionEnded)
  const { shell } = useWords()
  const me = useMe()
  const client = useQueryClient()
  const router = useRouter()
  if (!ended) return null
  const goOn = async () => {
    const now = await client.fetchQuery({ ...meQuery, staleTime: 0 })
    if (now?.id !== me.id) {
      // Another person: nothing of the first one's work may stay on the screen.
      forgetAllKept()
      return location.assign(import.meta.env.BASE_URL)
    }
    sessionEnded.set(false)
    await Promise.all([client.invalidateQueries(), router.invalidate()])
  }
  return (
    <Dialog title={shell.session.title}>
      <p>{shell.session.explain}</p>
      <SignInForm onSignedIn={goOn} />
    </Dialog>
  )
}
