import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { QueueList } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { listSlugs, paths } from '../../paths.ts'
import { KeyHint } from '../../shell/key-hint.tsx'
import { Link } from '../../shell/link.tsx'
import { useKeys } from '../../shell/use-keys.ts'
import { workQueueQuery } from './queries.ts'
import { useQueueSearch } from './use-queue-search.ts'

/** The dossiers before and after this one in the list it was opened from. */
export function useNeighbours(list: QueueList, id: string) {
  const { data } = useQuery(workQueueQuery(list, useQueueSearch()))
  const items = (data?.items ?? []).filter(({ consulted }) => !consulted)
  const at = items.findIndex((item) => item.id === id)
  return {
    at: at + 1,
    of: items.length,
    previous: at > 0 ? items[at - 1] : undefined,
    // A dossier that has just left the list is followed by the first one that remains.
    next: at === -1 ? items[0] : items[at + 1],
  }
}

/** Where this dossier stands in its list, with the ways on; K and J do the same. */
export function Neighbours({ list, id }: { list: QueueList; id: string }) {
  const { dossier } = useWords()
  const { at, of, previous, next } = useNeighbours(list, id)
  const navigate = useNavigate()
  const narrowed = useQueueSearch()
  const search = useMemo(() => ({ ...narrowed, tu: listSlugs[list] }), [narrowed, list])
  const [before, after] = [previous?.id, next?.id]
  useKeys(
    useMemo(() => {
      const open = (target: string | undefined) =>
        target ? () => navigate({ to: paths.dossier, params: { id: target }, search }) : undefined
      return { k: open(before), j: open(after) }
    }, [before, after, search, navigate]),
  )
  if (of === 0) return null
  const way = (target: string | undefined, word: string, key: string) =>
    target && (
      <Link className="button button--second" to={paths.dossier} params={{ id: target }} search={search}>
        {word} <KeyHint name={key} />
      </Link>
    )
  return (
    <div className="row">
      {at > 0 && <span className="muted small">{dossier.position(at, of)}</span>}
      {way(before, dossier.previous, 'K')}
      {way(after, dossier.next, 'J')}
    </div>
  )
}
