/** Where a version of a report is on its way; `withdrawn`: signed, and corrected before it was sent. */
export const states = ['draft', 'signed', 'submitted', 'accepted', 'returned', 'withdrawn'] as const
export type State = (typeof states)[number]

/** What somebody may do with a report; `correct` begins a new version. */
export const moves = ['write', 'draw', 'sign', 'submit', 'accept', 'return', 'correct'] as const
export type Move = (typeof moves)[number]

/** How somebody stands to a report: at the unit that makes it, at the one that gets it; what they are there. */
export type Standing = { atUnit: boolean; atReceiver: boolean; roles: readonly string[] }

const from: Record<Move, readonly State[]> = {
  write: ['draft'],
  draw: ['draft'],
  sign: ['draft'],
  submit: ['signed'],
  accept: ['submitted'],
  return: ['submitted'],
  correct: ['signed', 'submitted', 'accepted', 'returned'],
}

/** Whether a version in this state can be moved so, whoever asks. */
export const allows = (state: State, move: Move): boolean => from[move].includes(state)

/** Who prepares reports at a unit: those who control procedures there, and its leaders (Decree 63/2010/NĐ-CP, Art. 5). */
export const prepares = ({ roles }: Pick<Standing, 'roles'>): boolean =>
  roles.includes('supervisor') || roles.includes('leader')

/** Whether somebody may move a report so: the unit's people prepare and send, its leader signs, the receiver's people judge. */
export function may(move: Move, standing: Standing): boolean {
  if (move === 'accept' || move === 'return') return standing.atReceiver && prepares(standing)
  if (move === 'sign') return standing.atUnit && standing.roles.includes('leader')
  return standing.atUnit && prepares(standing)
}

/** Who makes a report reads every version; all others what was sent. */
export const mayRead = (standing: Standing, { sent }: { sent: boolean }): boolean => standing.atUnit || sent

/** The moves that are open to somebody now. */
export const openMoves = (state: State, standing: Standing): Move[] =>
  moves.filter((move) => allows(state, move) && may(move, standing))
