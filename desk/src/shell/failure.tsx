import { EmptyState, Notice } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { Problem } from '../api.ts'
import { useWords, type Words } from '../messages/words.ts'
import { listSlugs, paths } from '../paths.ts'
import { Link } from './link.tsx'
import { NotFetched } from './not-fetched.ts'

/** One sentence for the reader about anything that went wrong. */
export function explain(error: unknown, { shell }: Pick<Words, 'shell'>): string {
  if (error instanceof NotFetched) return shell.failures.notFetched
  if (!(error instanceof Problem)) return shell.failures.unexplained
  if (error.code === 'offline') return shell.failures.offline
  return error.detail || shell.failures.unexplained
}

/** Whether the session dialog answers this refusal already. */
export const isSessionEnd = (error: unknown): boolean => error instanceof Problem && error.status === 401

/** The refusal of an action, where it was asked for; `action` is what may be done about it. */
export function Refusal({ error, action }: { error: unknown; action?: ReactNode }) {
  const words = useWords()
  return (
    <div role="alert">
      {error && !isSessionEnd(error) ? (
        <Notice tone="late">
          <p>{explain(error, words)}</p>
          {action}
        </Notice>
      ) : null}
    </div>
  )
}

/** A page that could not be shown: absent, not allowed, its code not fetched, no connection, or broken. */
export function FailurePage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords()
  const { failures, tryAgain } = words.shell
  if (error instanceof NotFetched)
    return (
      <EmptyState icon="warning" title={failures.brokenTitle} level="h1" action={<Reload />}>
        {failures.notFetched}
      </EmptyState>
    )
  const status = error instanceof Problem ? error.status : 500
  if (status === 404) return <NotFoundPage />
  const title =
    status === 403
      ? failures.notAllowedTitle
      : status === 401
        ? words.shell.session.title
        : failures.brokenTitle
  return (
    <EmptyState
      icon={status === 403 || status === 401 ? 'lock' : 'warning'}
      title={title}
      level="h1"
      action={
        status === 403 ? (
          <ToQueue />
        ) : (
          <button type="button" className="button button--second" onClick={retry}>
            {tryAgain}
          </button>
        )
      }
    >
      {status === 403 ? failures.notAllowed : explain(error, words)}
    </EmptyState>
  )
}

/** No such page, or not for this unit to know of. */
export function NotFoundPage() {
  const { shell } = useWords()
  return (
    <EmptyState icon="search" title={shell.failures.notFoundTitle} level="h1" action={<ToQueue />}>
      {shell.failures.notFound}
    </EmptyState>
  )
}

function Reload() {
  const { shell } = useWords()
  return (
    <button type="button" className="button button--second" onClick={() => location.reload()}>
      {shell.reload}
    </button>
  )
}

function ToQueue() {
  const { shell } = useWords()
  return (
    <Link className="button button--second" to={paths.queue} params={{ list: listSlugs.mine }}>
      {shell.failures.toQueue}
    </Link>
  )
}
