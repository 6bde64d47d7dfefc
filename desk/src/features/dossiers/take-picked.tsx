import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { QueueItem } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { explain } from '../../shell/failure.tsx'
import { useMe } from '../../shell/use-me.ts'

/** Takes the picked dossiers that nobody has taken yet; says of each that could not be taken why. */
export function TakePicked({ items, onTaken }: { items: readonly QueueItem[]; onTaken: () => void }) {
  const words = useWords()
  const { queue, shell } = words
  const me = useMe()
  const client = useQueryClient()
  const free = items.filter(
    ({ assignee, role, status }) =>
      assignee === null && status !== 'submitted' && (me.roles ?? []).includes(role),
  )
  const take = useMutation({
    mutationFn: () =>
      Promise.allSettled(free.map(({ id, step }) => api.move(id, 'assign', { staff: me.id, step }))),
    onSuccess: async (outcomes) => {
      const refused = outcomes.flatMap((outcome, index) =>
        outcome.status === 'rejected'
          ? [queue.notTaken(free[index]?.code ?? '', explain(outcome.reason, words))]
          : [],
      )
      announce({
        tone: refused.length > 0 ? 'late' : 'ok',
        text: queue.tookSome(outcomes.length - refused.length),
        more: refused.map((line) => <p key={line}>{line}</p>),
      })
      onTaken()
      await client.invalidateQueries({ queryKey: ['work-queue'] })
    },
  })
  if (free.length === 0) return null
  return (
    <button
      type="button"
      className="button button--second"
      disabled={take.isPending}
      onClick={() => take.mutate()}
    >
      {take.isPending ? shell.working : queue.takePicked(free.length)}
    </button>
  )
}
