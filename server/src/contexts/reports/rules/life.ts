/** Where a version of a report is on its way; `withdrawn`: signed, and corrected before it was sent. */
export const states = ['draft', 'signed', 'submitted', 'accepted', 'returned', 'withdrawn'] as const
export type State = (typeof states)[number]

/** What somebody may do with a report; `correct` begins a new version. */
export const moves = ['write', 'draw', 'sign', 'seal', 'submit', 'accept', 'return', 'correct'] as const
export type Move = (typeof moves)[number]

/** How somebody stands to a report: at the unit that makes it, at the one that gets it; what they are there. */
export type Standing = { atUnit: boolean; atReceiver: boolean; roles: readonly string[] }

const from: Record<Move, readonly State[]> = {
  write: ['draft'],
  draw: ['draft'],
  sign: ['draft'],
  seal: ['signed'],
  submit: ['signed'],
  accept: ['submitted'],
  return: ['submitted'],
  correct: ['signed', 'submitted', 'accepted', 'returned'],
}

/** How far a version is; `signedFile`: the PDF that its leader signed with a certificate. */
export type Progress = { state: State; signedFile: string | null; sealedAt: Date | null }

/** Whether a version that is so far can be moved so, whoever asks: sealed once, and only what is a signed PDF. */
export const allows = ({ state, signedFile, sealedAt }: Progress, move: Move): boolean =>
  from[move].includes(state) && (move !== 'seal' || (signedFile !== null && sealedAt === null))

/** Who prepares reports at a unit: those who control procedures there, and its leaders (Decree 63/2010/NĐ-CP, Art. 5). */
export const prepares = ({ roles }: Pick<Standing, 'roles'>): boolean =>
  roles.includes('supervisor') || roles.includes('leader')

/** The registry clerk (văn thư) keeps the seal of the unit and puts it on what is issued (Decree 30/2020/NĐ-CP, Art. 32; from memory). */
export const keepsSeal = ({ roles }: Pick<Standing, 'roles'>): boolean => roles.includes('registry-clerk')

/**
 * Whether somebody may move a report so: the unit's people prepare and send, its leader signs, its registry clerk seals, the receiver's
 * people judge.
 */
export function may(move: Move, standing: Standing): boolean {
  if (move === 'accept' || move === 'return') return standing.atReceiver && prepares(standing)
  if (move === 'sign') return standing.atUnit && standing.roles.includes('leader')
  if (move === 'seal') return standing.atUnit && keepsSeal(standing)
  return standing.atUnit && prepares(standing)
}

/** Whether reports are somebody's business: of those who prepare them, and of their own unit for who seals there. */
export const worksOn = (standing: Standing): boolean =>
  prepares(standing) || (standing.atUnit && keepsSeal(standing))

/** Who makes a report reads every version; all others what was sent. */
export const mayRead = (standing: Standing, { sent }: { sent: boolean }): boolean => standing.atUnit || sent

/** The moves that are open to somebody now. */
export const openMoves = (progress: Progress, standing: Standing): Move[] =>
  moves.filter((move) => allows(progress, move) && may(move, standing))
