import { deadlineRule } from '../contexts/dossiers/queries/deadline-rules.ts'
import { answerBy, warningsOf } from '../contexts/dossiers/rules/warning.ts'
import type { Text } from '../kernel/values/locale.ts'
import { dateInVietnam } from '../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../kernel/values/working-time.ts'
import type { Life } from './past.ts'
import type { Row } from './tables.ts'

/** What changes in a dossier whose due moment is counted anew from `now` on. */
export function promiseDue(
  life: Life,
  { at, explanation }: { at: Date; explanation: Text },
  { now, calendar }: { now: Date; calendar: WorkingCalendar },
): Row {
  life.dueAt = at
  const { warnAt, escalateAt } = warningsOf(
    { from: now, due: at },
    calendar,
    deadlineRule(dateInVietnam(now)),
  )
  return { due_at: at, due_because: explanation, warn_at: warnAt, escalate_at: escalateAt }
}

/** One handed in online that has not been accepted yet is to be answered anew. */
export const answerAnew = (life: Life, now: Date, calendar: WorkingCalendar): Row =>
  life.channel === 'online' && !life.acceptedAt
    ? { answer_by: answerBy(now, calendar, deadlineRule(dateInVietnam(now))) }
    : {}
