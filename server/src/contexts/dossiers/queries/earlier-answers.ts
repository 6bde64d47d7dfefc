import type { Answers } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import { dossiersOf } from '../store/dossier.ts'

/** What the person answered in dossiers of their own, the newest first. */
export const earlierAnswersOf = async (
  read: Read,
  person: string,
): Promise<{ answers: Answers; submittedAt: Date }[]> =>
  (await dossiersOf(read, person)).map(({ answers, submittedAt }) => ({ answers, submittedAt }))
