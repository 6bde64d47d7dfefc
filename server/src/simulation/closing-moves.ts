import { dossierRefused, dossierStopped, dossierWithdrawn } from '../contexts/dossiers/index.ts'
import type { StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import { aboutOf, addMove, change, citizen, endSteps, requireMove, workedMinutesOf } from './life.ts'
import { issuePaper } from './papers.ts'
import type { Life, Past } from './past.ts'

// Each function is the twin of the action of its name in `dossiers/actions`: the same rules, rows, events and entries, in that order.

export function refuse(
  past: Past,
  life: Life,
  actor: StaffActor,
  at: Date,
  because: { code: string; text: Text },
): void {
  requireMove(life, actor, 'refuse')
  endSteps(life, { actor, at }, 'refuse')
  change(life, { resolved_at: at, closed_because: because }, 'refused')
  addMove(life, { actor, at }, { move: 'refuse', reason: because })
  past.audit({ actor, at }, 'dossier.refuse', life.id)
  const facts = { reason: because.text.vi, due: life.dueAt.toISOString() }
  const worked = { workedMinutes: workedMinutesOf(past, life, at) }
  past.publish({ actor, at }, dossierRefused.of({ ...aboutOf(life), ...facts, ...worked }))
  issuePaper(past, life, { form: 3, at, code: because.code, sentence: because.text.vi })
}

export function withdraw(past: Past, life: Life, at: Date): void {
  const actor = citizen(life.person, at)
  requireMove(life, actor, 'withdraw')
  endSteps(life, { actor, at }, 'withdraw')
  change(life, {}, 'withdrawn')
  addMove(life, { actor, at }, { move: 'withdraw' })
  past.audit({ actor, at }, 'dossier.withdraw', life.id)
  past.publish({ actor, at }, dossierWithdrawn.of(aboutOf(life)))
}

export function stop(past: Past, life: Life, actor: StaffActor, at: Date, reason: string): void {
  requireMove(life, actor, 'stop')
  const because = { code: 'stopped', text: { vi: reason, en: reason } }
  endSteps(life, { actor, at }, 'stop')
  change(life, { resolved_at: at, closed_because: because, paused_at: null, remaining_ms: null }, 'stopped')
  addMove(life, { actor, at }, { move: 'stop', reason: because })
  past.audit({ actor, at }, 'dossier.stop', life.id)
  past.publish({ actor, at }, dossierStopped.of({ ...aboutOf(life), reason, due: life.dueAt.toISOString() }))
  issuePaper(past, life, { form: 5, at, reason })
}
