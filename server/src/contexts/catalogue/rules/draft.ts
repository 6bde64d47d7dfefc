import { mayApprove, type Post } from './permissions.ts'

export type DraftKind = 'new' | 'change' | 'annul'
export type DraftState = 'editing' | 'submitted' | 'returned' | 'approved' | 'withdrawn'
export type DraftMove = 'save' | 'submit' | 'rebase' | 'withdraw' | 'return' | 'approve'

const movesIn = {
  editing: ['save', 'submit', 'rebase', 'withdraw'],
  returned: ['save', 'submit', 'rebase', 'withdraw'],
  submitted: ['withdraw', 'return', 'approve'],
  approved: [],
  withdrawn: [],
} as const satisfies Record<DraftState, readonly DraftMove[]>

export const isOpen = (state: DraftState): boolean => movesIn[state].length > 0

type Actor = { kind: string; id: string; roles?: readonly string[] }
type Draft = { state: DraftState; author: string }

/** Whether the state lets anybody make the move. */
export const isMoveIn = (state: DraftState, move: DraftMove): boolean =>
  (movesIn[state] as readonly DraftMove[]).includes(move)

/**
 * Whether the move is this person's: the author's own are to save, hand in and take on a newer base; approving is a second
 * person's; either of them may put the draft away, so that nobody's absence blocks a procedure.
 */
export function isMoveOf(actor: Actor, post: Post, { author }: Draft, move: DraftMove): boolean {
  const own = actor.id === author
  if (move === 'withdraw') return own || mayApprove(actor, post)
  if (move === 'approve' || move === 'return') return !own && mayApprove(actor, post)
  return own
}

/** The moves somebody may make now, for the screen. */
export const movesFor = (actor: Actor, post: Post, draft: Draft): DraftMove[] =>
  movesIn[draft.state].filter((move) => isMoveOf(actor, post, draft, move))
