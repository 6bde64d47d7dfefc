import type { DossierPage } from '../../api-types.ts'

const changes = ['draft-result', 'sign-result', 'seal-result', 'seal-correction']

/** How far the result has come, and when it last changed; null when nothing is drafted. */
export function resultState({ result, resultFile, history, status }: DossierPage) {
  if (result === null) return null
  const last = history.findLast(({ move }) => changes.includes(move))
  const sealed = status.code === 'resolved' || status.code === 'returned'
  const state: 'issued' | 'signed' | 'drafted' = sealed ? 'issued' : resultFile ? 'signed' : 'drafted'
  return { state, version: last?.at ?? '0' }
}
