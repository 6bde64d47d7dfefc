import { defineEvent } from '../../kernel/app.ts'

/**
 * A dossier got its rating, or another one within the days for changing; `previous` is null the first time.
 * Who rated and what they wrote are not in it: the log is kept for ever.
 */
export const dossierRated = defineEvent<{
  dossier: string
  unit: string
  procedure: string
  score: 1 | 2 | 3
  previous: 1 | 2 | 3 | null
}>('feedback.dossier-rated')
