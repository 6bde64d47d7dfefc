import type { Text } from '../../../kernel/values/locale.ts'
import { dossierErrors } from '../errors.ts'

/** What a member of staff gave as a reason, as history keeps it: in the words it was written in. Throws `reason-required` for none. */
export function requireReason(given: string): Text {
  const said = given.trim()
  if (said === '') throw dossierErrors.reasonRequired()
  return { vi: said, en: said }
}
