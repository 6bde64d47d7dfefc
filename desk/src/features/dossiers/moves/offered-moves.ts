import type { DossierPage, Me, Move } from '../../../api-types.ts'

/** The move that decides the page, when it is allowed: the first of these gets the red button. */
const deciding: readonly Move[] = [
  'accept',
  'complete-step',
  'sign-result',
  'seal-result',
  'confirm-delivery',
  'send-by-post',
  'hand-over',
  'draft-result',
  'sign-correction',
  'seal-correction',
  'revoke-result',
]
const others: readonly Move[] = [
  'extend',
  'decline-extension',
  'approve-supplement',
  'decline-supplement',
  'draft-result',
  'request-supplement',
  'consult',
  'return-step',
  'assign',
  'explain-delay',
  'redirect',
  'refuse',
  'stop',
  're-open',
  'hand-over',
  'post-came-back',
  'decline-result-change',
  'propose-correction',
  'propose-revocation',
]

export type OfferedMoves = { main: Move | undefined; others: Move[]; take: boolean }

/** The buttons of a dossier, from what the server allows and nothing else. */
export function offeredMoves(
  { allowedMoves, assignee, colleagues }: Pick<DossierPage, 'allowedMoves' | 'assignee' | 'colleagues'>,
  me: Pick<Me, 'id' | 'roles'>,
): OfferedMoves {
  const allowed = (move: Move) => allowedMoves.includes(move)
  const main = deciding.find(allowed)
  const leads = me.roles?.includes('leader') === true
  return {
    main,
    // Only leaders give work to others; everybody else takes it, which has a button of its own.
    others: others.filter((move) => move !== main && allowed(move) && (move !== 'assign' || leads)),
    take: allowed('assign') && assignee === null && colleagues.some(({ id }) => id === me.id),
  }
}
