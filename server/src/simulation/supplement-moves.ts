import { supplementRequested, supplementSupplied, type TimeLimit } from '../contexts/dossiers/index.ts'
import { computeRestartedDue, remainingWhen } from '../contexts/dossiers/rules/deadline.ts'
import { isAskedInTime } from '../contexts/dossiers/rules/supplement.ts'
import type { StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import { addFile } from './files.ts'
import { aboutOf, addMove, change, citizen, requireMove } from './life.ts'
import { issuePaper } from './papers.ts'
import type { Life, Past } from './past.ts'
import { answerAnew, promiseDue } from './promise.ts'

// Each function is the twin of the action of its name in `dossiers/actions`: the same rules, rows, events and entries, in that order.

/** One thing that is asked for: what it concerns, the code of the reason, and the officer's words where the reason has none. */
export type Asked = { concerns: string; code: string; text: Text }

export function requestSupplement(past: Past, life: Life, actor: StaffActor, at: Date, item: Asked): void {
  requireMove(life, actor, 'request-supplement')
  const calendar = past.ground.calendarOf(life.place.id)
  const no = ++life.supplements
  life.supplement = {
    dossier: life.id,
    no,
    requested_by: actor.name,
    requested_at: at,
    items: [item],
    message: '',
    restarts: true,
    asked_in_time: isAskedInTime(life.acceptedAt, at, calendar),
  }
  life.rows.push({ table: 'dossiers.supplement', row: life.supplement })
  const remaining_ms = remainingWhen(at, life.dueAt, calendar)
  change(life, { paused_at: at, remaining_ms, supplements: no }, 'awaiting-supplement')
  addMove(life, { actor, at }, { move: 'request-supplement', reason: { text: item.text } })
  past.audit({ actor, at }, 'dossier.request-supplement', life.id)
  past.publish({ actor, at }, supplementRequested.of({ ...aboutOf(life), no, message: item.text.vi }))
  issuePaper(past, life, { form: 2, at, no, items: [item] })
}

export function supplySupplement(past: Past, life: Life, at: Date, answer: string): void {
  const actor = citizen(life.person, at)
  requireMove(life, actor, 'supply-supplement')
  const asked = life.supplement!
  const [{ concerns }] = asked.items as [Asked]
  if (life.template.service.definition.components.some(({ id }) => id === concerns)) {
    const uploaded = new Date(at.getTime() - 45_000)
    const file = addFile(past, life, {
      name: 'ban-chup.pdf',
      by: actor.id,
      at: uploaded,
      component: concerns,
    })
    past.audit({ actor, at: uploaded }, 'file.upload', file)
  }
  Object.assign(asked, { answered_at: at, answer })
  const calendar = past.ground.calendarOf(life.place.id)
  const due = computeRestartedDue(at, life.row.time_limit as TimeLimit, calendar)
  change(
    life,
    {
      ...promiseDue(life, due, { now: at, calendar }),
      ...answerAnew(life, at, calendar),
      paused_at: null,
      remaining_ms: null,
    },
    life.acceptedAt ? 'processing' : 'submitted',
  )
  addMove(life, { actor, at }, { move: 'supply-supplement' })
  past.audit({ actor, at }, 'dossier.supply-supplement', life.id)
  past.publish(
    { actor, at },
    supplementSupplied.of({ ...aboutOf(life), no: Number(asked.no), due: due.at.toISOString() }),
  )
}
