import { stepFinished } from '../contexts/dossiers/index.ts'
import type { Move, Remark, Status } from '../contexts/dossiers/rules/lifecycle.ts'
import { mayMove } from '../contexts/dossiers/rules/permission.ts'
import { openSteps, situationAt } from '../contexts/dossiers/rules/situation.ts'
import { workedMinutes } from '../contexts/dossiers/rules/worked-time.ts'
import {
  otherAgencies,
  type SheetLine,
  type Step,
  stepDue,
  stepNumbered,
  stepsAfterDoing,
} from '../contexts/dossiers/rules/workflow.ts'
import type { Actor, StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import type { Doing, Life, Past } from './past.ts'
import type { InventedPerson } from './people.ts'
import type { Row } from './tables.ts'

export const aboutOf = ({ id, code, template, place, person }: Life) => ({
  dossier: id,
  code,
  procedure: template.service.definition.code,
  unit: place.id,
  applicant: person.id,
})

export const nameOf = (actor: Actor): string => ('name' in actor ? actor.name : actor.id)
export const citizen = ({ id, name }: InventedPerson, at: Date): Actor => ({
  kind: 'citizen',
  ...{ id, name, assurance: 2, signedInAt: at },
})

/** The step at which the actor may make the move now, by the same question that live use asks; undefined when they may not. */
export function stepFor(life: Life, actor: Actor, move: Move, seq?: number): SheetLine | undefined {
  const { status, place, person, result, delay, sheet, process } = life
  const facts = {
    status,
    result,
    delay,
    sheet,
    unit: place.id,
    desk: place.desk,
    applicant: person.id,
    supplementWaits: false,
    resultState: 'none' as const,
    delivery: life.template.delivery,
    onTheWay: false,
  }
  const open = openSteps(facts)
  const fit = (open.length > 0 ? open : sheet.slice(-1)).filter(
    (line) =>
      (seq ?? line.seq) === line.seq &&
      mayMove(actor, move, situationAt(facts, process, line.open ? line : undefined)),
  )
  return fit.find(({ assignee }) => assignee === actor.id) ?? fit[0]
}

/** The same for a move that must be allowed: an illegal one ends the simulation. */
export function requireMove(life: Life, actor: Actor, move: Move, seq?: number): SheetLine {
  const line = stepFor(life, actor, move, seq)
  if (!line) throw new Error(`${nameOf(actor)} may not ${move} at ${life.code} (${life.status})`)
  return line
}

export function addMove(
  life: Life,
  { actor, at }: Doing,
  { move, reason = null }: { move: Move | Remark | 'submit'; reason?: { code?: string; text: Text } | null },
): void {
  life.moves.push({
    dossier: life.id,
    seq: life.moves.length + 1,
    move,
    status: life.status,
    actor_kind: actor.kind,
    actor: actor.id,
    actor_name: nameOf(actor),
    actor_position: actor.kind === 'staff' ? actor.position : null,
    reason,
    at,
  })
}

/** Saves what a move changes: the row gets one revision on. */
export function change(life: Life, columns: Row, status: Status = life.status): void {
  life.status = status
  Object.assign(life.row, columns, { status, revision: Number(life.row.revision) + 1 })
}

/** Ends an open step, or all that are open, and writes down who did it. */
export function endSteps(life: Life, { actor, at }: Doing, outcome: Move, only?: number): void {
  for (const [index, line] of life.sheet.entries()) {
    if (!line.open || (only ?? line.seq) !== line.seq) continue
    life.sheet[index] = { ...line, open: false, outcome }
    Object.assign(life.steps[index]!, {
      ...{ finished_at: at, outcome, decision: null, staff: actor.kind === 'staff' ? actor.id : null },
      staff_name: nameOf(actor),
    })
  }
}

/** Begins steps where they are done: the desk's at the desk, another agency's there, the others in the unit. */
export function beginSteps(past: Past, life: Life, at: Date, steps: readonly Step[]): SheetLine[] {
  const others = otherAgencies(life.process)
  return steps.map((step) => {
    const own = step.role === 'clerk' ? life.place.desk : life.place.id
    const unit = (others.includes(step.agency) && past.ground.agencyOf(step.agency, life.place.id)) || own
    const { no, role } = step
    const seq = life.sheet.length + 1
    const line: SheetLine = { seq, no, role, unit, assignee: null, open: true, outcome: null, decision: null }
    life.sheet.push(line)
    life.steps.push({
      dossier: life.id,
      seq,
      no,
      role,
      unit,
      started_at: at,
      due_at: stepDue(step, at, past.ground.calendarOf(unit)),
    })
    return line
  })
}

/** What was decided in a step that has ended. */
function decide(life: Life, { seq }: SheetLine, decision: string): void {
  life.sheet[seq - 1] = { ...life.sheet[seq - 1]!, decision }
  life.steps[seq - 1]!.decision = decision
}

/** Finishes a step and begins those that the process has next; returns them. */
export function advance(
  past: Past,
  life: Life,
  doing: Doing,
  { line, move, status, columns = {} }: { line: SheetLine; move: Move; status: Status; columns?: Row },
): SheetLine[] {
  const { decisions = [] } = stepNumbered(life.process, line.no) ?? {}
  const decided = decisions.length > 0 ? past.chance.pick(decisions) : null
  const next = stepsAfterDoing(life.process, life, { seq: line.seq, decision: decided?.id ?? null })
  endSteps(life, doing, move, line.seq)
  if (decided) decide(life, line, decided.id)
  const begun = beginSteps(past, life, doing.at, next)
  change(life, columns, status)
  addMove(life, doing, { move, reason: decided && { text: { vi: decided.vi, en: decided.en } } })
  past.audit(doing, `dossier.${move}`, life.id)
  past.publish(doing, stepFinished.of({ ...aboutOf(life), step: line.no, role: line.role }))
  return begun
}

export const purposeOf = (life: Life, line: SheetLine) => stepNumbered(life.process, line.no)?.purpose ?? null

/** Somebody who does the work of a step, the one who holds it where somebody does; the same dossier meets the same people. */
export function workerAt(past: Past, life: Life, line: SheetLine): StaffActor {
  const { place } = life
  const here = line.unit === place.id || line.unit === place.desk
  const staff = here ? past.workersAt(place, line.role) : past.ground.staffOf(line.unit, line.role)
  const holder = line.assignee && staff.find(({ id }) => id === line.assignee)
  const worker = holder || staff[life.plan.draw % staff.length]
  if (!worker) throw new Error(`Nobody in ${line.unit} does the work of a ${line.role}.`)
  return worker
}

/** Twin of `actions/worked-minutes-of.ts`. */
export const workedMinutesOf = (past: Past, { moves, place }: Life, at: Date): number =>
  workedMinutes(moves as { move: string; at: Date }[], at, past.ground.calendarOf(place.id))
