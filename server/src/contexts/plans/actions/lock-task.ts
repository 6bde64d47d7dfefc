import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { maySeeTask, placeOf, type TaskSeat, taskSeat } from '../queries/task-seat.ts'
import type { TaskPlace } from '../rules/task-permissions.ts'
import { isTermMove, mayMoveTerm, type TermMove } from '../rules/task-term.ts'
import { lockWork, type TaskWork } from '../store/task.ts'
import { lockTerm, type StoredTerm } from '../store/task-term.ts'
import { taskErrors } from '../task-errors.ts'

export type LockedTerm = { work: TaskWork; term: StoredTerm; place: TaskPlace; seat: TaskSeat }

/**
 * The term of a piece of work, locked for a move. Refuses with `task-not-found` whoever may not know of it, then who may not make the
 * move, then a move that the state does not allow.
 */
export async function lockTermFor(
  tx: Tx,
  actor: StaffActor,
  { work: id, term: key }: { work: string; term: string },
  move: TermMove,
): Promise<LockedTerm> {
  const seat = await taskSeat(tx, actor)
  const work = await lockWork(tx, id)
  const place = work && (await placeOf(tx, work))
  if (!work || !place || !(await maySeeTask(tx, seat, work, place))) throw taskErrors.notFound()
  const term = await lockTerm(tx, id, key)
  if (!term) throw taskErrors.notFound()
  if (!mayMoveTerm(seat, place, term, move)) throw refusal(seat, term, move)
  if (work.endedAt !== null || !isTermMove(term, move, tx.today)) throw taskErrors.moveNotOpen()
  return { work, term, place, seat }
}

function refusal({ id }: TaskSeat, { submittedBy, askedBy }: StoredTerm, move: TermMove) {
  const own = (move === 'review' && id === submittedBy) || (move === 'decide-extension' && id === askedBy)
  return own ? taskErrors.secondPerson() : kernelErrors.notAllowed()
}

/** What an event about a term says. */
export const aboutTerm = ({ work, term }: Pick<LockedTerm, 'work' | 'term'>) => ({
  work: work.id,
  plan: work.plan,
  unit: work.unit,
  term: term.term,
})
