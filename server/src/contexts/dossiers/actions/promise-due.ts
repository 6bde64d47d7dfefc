import type { Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { deadlineRule } from '../queries/deadline-rules.ts'
import { answerBy, warningsOf } from '../rules/warning.ts'
import type { Dossier, DossierChange } from '../store/dossier.ts'

/** What changes in a dossier whose due moment is counted anew from now on. */
export function promiseDue(
  { now, today }: Tx,
  { at, explanation }: { at: Date; explanation: Text },
  calendar: WorkingCalendar,
): DossierChange {
  const { warnAt, escalateAt } = warningsOf({ from: now, due: at }, calendar, deadlineRule(today))
  return { due_at: at, due_because: explanation, warn_at: warnAt, escalate_at: escalateAt }
}

/** One handed in online that has not been accepted yet is to be answered anew, from now on. */
export const answerAnew = (
  { now, today }: Tx,
  dossier: Pick<Dossier, 'answerBy' | 'acceptedAt'>,
  calendar: WorkingCalendar,
): DossierChange =>
  dossier.answerBy && !dossier.acceptedAt ? { answer_by: answerBy(now, calendar, deadlineRule(today)) } : {}
