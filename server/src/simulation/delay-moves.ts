import { delayExplained, dueExtended } from '../contexts/dossiers/index.ts'
import { faultOfNewDay, promisedDue } from '../contexts/dossiers/rules/delay.ts'
import type { StaffActor } from '../kernel/app.ts'
import type { PlainDate } from '../kernel/values/vietnam-time.ts'
import { aboutOf, addMove, change, requireMove } from './life.ts'
import { issuePaper } from './papers.ts'
import type { Life, Past } from './past.ts'
import { promiseDue } from './promise.ts'

// Each function is the twin of the action of its name in `dossiers/actions`: the same rules, rows, events and entries, in that order.

export function explainDelay(
  past: Past,
  life: Life,
  actor: StaffActor,
  at: Date,
  { reason, proposed }: { reason: string; proposed: PlainDate },
): void {
  requireMove(life, actor, 'explain-delay')
  requireNewDay(past, life, at, proposed)
  life.delay = 'explained'
  life.delayRow = {
    dossier: life.id,
    no: 1,
    due_at: life.dueAt,
    reason,
    proposed,
    explained_by: actor.id,
    explained_by_name: actor.name,
    explained_at: at,
  }
  life.rows.push({ table: 'dossiers.delay', row: life.delayRow })
  change(life, {})
  addMove(life, { actor, at }, { move: 'explain-delay', reason: { text: { vi: reason, en: reason } } })
  past.audit({ actor, at }, 'dossier.explain-delay', life.id)
  past.publish({ actor, at }, delayExplained.of({ ...aboutOf(life), due: life.dueAt.toISOString() }))
}

export function extend(past: Past, life: Life, actor: StaffActor, at: Date, day: PlainDate): void {
  requireMove(life, actor, 'extend')
  const calendar = requireNewDay(past, life, at, day)
  const from = life.dueAt
  const { at: due, explanation } = promisedDue(day, calendar)
  const reason = String(life.delayRow!.reason)
  Object.assign(life.delayRow!, {
    ...{ granted: true, new_due: due, decided_by: actor.id, decided_by_name: actor.name, decided_at: at },
  })
  life.delay = 'extended'
  change(life, promiseDue(life, { at: due, explanation }, { now: at, calendar }))
  addMove(life, { actor, at }, { move: 'extend', reason: { text: explanation } })
  past.audit({ actor, at }, 'dossier.extend', life.id)
  const dates = { from: from.toISOString(), due: due.toISOString() }
  past.publish({ actor, at }, dueExtended.of({ ...aboutOf(life), ...dates, reason, explanation }))
  issuePaper(past, life, { form: 4, at, from, to: due, reason })
}

function requireNewDay(past: Past, life: Life, at: Date, day: PlainDate) {
  const calendar = past.ground.calendarOf(life.place.id)
  if (faultOfNewDay(day, { now: at, due: life.dueAt, calendar }))
    throw new Error(`${day} cannot be promised for ${life.code}`)
  return calendar
}
