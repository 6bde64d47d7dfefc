import type { DossierPage } from '../../api-types.ts'

type ResultNow = 'drafted' | 'signed' | 'issued' | 'revoked'

const changes = ['draft-result', 'sign-result', 'seal-result', 'seal-correction']

/** How far the result has come, and when it last changed; null when nothing is drafted. */
export function resultState({ result, resultFile, history, status, issuedResults }: DossierPage) {
  if (result === null) return null
  const last = history.findLast(({ move }) => changes.includes(move))
  const sealed = status.code === 'resolved' || status.code === 'returned'
  const revoked = issuedResults.at(-1)?.state === 'revoked'
  const before = resultFile ? 'signed' : 'drafted'
  const state: ResultNow = revoked ? 'revoked' : sealed ? 'issued' : before
  return { state, version: last?.at ?? '0' }
}
