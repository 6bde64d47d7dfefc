import type { AnswerRow, DossierPage } from '../../api-types.ts'

/** How an answer stands to what the state knows; what was derived from other answers is the person's own. */
export type Agreement = 'agrees' | 'differs' | 'own'

export function agreementOf({ origin }: Pick<AnswerRow, 'origin'>): Agreement {
  if (origin?.agrees === false) return 'differs'
  return origin && origin.source !== 'answers' ? 'agrees' : 'own'
}

/** How many answers of a dossier stand each way. */
export function countAgreements({ sections }: Pick<DossierPage, 'sections'>): Record<Agreement, number> {
  const counts = { agrees: 0, differs: 0, own: 0 }
  for (const { rows } of sections) for (const row of rows) counts[agreementOf(row)] += 1
  return counts
}
