import { dossierAccepted, dossierAssigned } from '../contexts/dossiers/index.ts'
import { doneBefore, type SheetLine } from '../contexts/dossiers/rules/workflow.ts'
import type { StaffActor } from '../kernel/app.ts'
import { aboutOf, addMove, advance, beginSteps, change, endSteps, requireMove } from './life.ts'
import { issuePaper } from './papers.ts'
import type { Life, Past } from './past.ts'

// Each function is the twin of the action of its name in `dossiers/actions`: the same rules, rows, events and entries, in that order.

export function accept(past: Past, life: Life, actor: StaffActor, at: Date): SheetLine[] {
  const line = requireMove(life, actor, 'accept')!
  const doing = { actor, at }
  const columns = { accepted_at: at }
  life.acceptedAt = at
  const begun = advance(past, life, doing, { line, move: 'accept', status: 'accepted', columns })
  past.publish(doing, dossierAccepted.of({ ...aboutOf(life), due: life.dueAt.toISOString() }))
  issuePaper(past, life, { form: 1, at })
  return begun
}

export function assign(
  past: Past,
  life: Life,
  { actor, to, at }: { actor: StaffActor; to: StaffActor; at: Date },
  seq: number,
): void {
  const line = requireMove(life, actor, 'assign', seq)!
  hold(life, line, to.id)
  change(life, {}, life.status === 'accepted' ? 'processing' : life.status)
  addMove(life, { actor, at }, { move: 'assign', reason: { text: { vi: to.name, en: to.name } } })
  past.audit({ actor, at }, 'dossier.assign', life.id)
  past.publish({ actor, at }, dossierAssigned.of(aboutOf(life)))
}

/** The step is held by somebody from now on. */
export function hold(life: Life, line: SheetLine, staff: string): void {
  life.sheet[line.seq - 1] = { ...line, assignee: staff }
  life.steps[line.seq - 1]!.assignee = staff
}

export function completeStep(past: Past, life: Life, actor: StaffActor, at: Date, seq: number): SheetLine[] {
  const line = requireMove(life, actor, 'complete-step', seq)!
  return advance(past, life, { actor, at }, { line, move: 'complete-step', status: 'processing' })
}

export function returnStep(
  past: Past,
  life: Life,
  { actor, at, reason }: { actor: StaffActor; at: Date; reason: string },
  seq: number,
): SheetLine[] {
  const line = requireMove(life, actor, 'return-step', seq)!
  const target = doneBefore(life.process, life.sheet, line.no).at(-1)
  if (!target) throw new Error(`${life.code} has no step to return to`)
  endSteps(life, { actor, at }, 'return-step', line.seq)
  const begun = beginSteps(past, life, at, [target])
  change(life, {})
  addMove(life, { actor, at }, { move: 'return-step', reason: { text: { vi: reason, en: reason } } })
  past.audit({ actor, at }, 'dossier.return-step', life.id)
  return begun
}
