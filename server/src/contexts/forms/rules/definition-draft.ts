export type DefinitionKind = 'service' | 'code-list'
export type DefinitionState = 'editing' | 'submitted' | 'returned' | 'approved' | 'discarded'
export type DefinitionMove = 'save' | 'submit' | 'rebase' | 'discard' | 'return' | 'approve'

const movesIn = {
  editing: ['save', 'submit', 'rebase', 'discard'],
  returned: ['save', 'submit', 'rebase', 'discard'],
  submitted: ['discard', 'return', 'approve'],
  approved: [],
  discarded: [],
} as const satisfies Record<DefinitionState, readonly DefinitionMove[]>

/** What somebody may do with definitions of a field, as the catalogue says. */
export type Rights = { draft: boolean; approve: boolean }

/** Whether anything is still to be done with a draft. */
export const isUnderWay = (state: DefinitionState): boolean => movesIn[state].length > 0

/** Whether the state lets anybody make the move. */
export const isMoveIn = (state: DefinitionState, move: DefinitionMove): boolean =>
  (movesIn[state] as readonly DefinitionMove[]).includes(move)

/**
 * Whether the move is this person's. Who may draft may edit whatever is being drafted, so that nobody's absence stops the work; approving
 * is for somebody none of whose changes are in it.
 */
export function isMoveOf(
  person: string,
  { draft, approve }: Rights,
  editors: readonly string[],
  move: DefinitionMove,
): boolean {
  if (move === 'approve' || move === 'return') return approve && !editors.includes(person)
  return move === 'discard' ? draft || approve : draft
}

/** The moves somebody may make now, for the screen. */
export const movesFor = (
  person: string,
  rights: Rights,
  { state, editors }: { state: DefinitionState; editors: readonly string[] },
): DefinitionMove[] => movesIn[state].filter((move) => isMoveOf(person, rights, editors, move))
