import {
  delayExplained,
  dossierAccepted,
  dossierRefused,
  dossierResolved,
  dossierReturned,
  dossierStopped,
  dossierWithdrawn,
  dueExtended,
  supplementRequested,
  supplementSupplied,
  type TimeLimit,
} from '../contexts/dossiers/index.ts'
import { kindOf } from '../contexts/dossiers/results/kinds.ts'
import { computeRestartedDue, isOnTime, remainingWhen } from '../contexts/dossiers/rules/deadline.ts'
import { faultOfNewDay, promisedDue } from '../contexts/dossiers/rules/delay.ts'
import { isAskedInTime } from '../contexts/dossiers/rules/supplement.ts'
import { doneBefore, type SheetLine } from '../contexts/dossiers/rules/workflow.ts'
import { dossierRated, type Score } from '../contexts/feedback/index.ts'
import type { Actor, StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate } from '../kernel/values/vietnam-time.ts'
import { addFile } from './files.ts'
import {
  aboutOf,
  addMove,
  advance,
  beginSteps,
  change,
  citizen,
  endSteps,
  type Life,
  requireMove,
} from './life.ts'
import { issuePaper } from './papers.ts'
import type { Past } from './past.ts'
import { entryFacts, resultRegister } from './registers.ts'

// Each function is the twin of the action of its name in `dossiers/actions`: the same rules, rows, events and entries, in that order.

export function accept(past: Past, life: Life, actor: StaffActor, at: Date): SheetLine[] {
  const line = requireMove(life, actor, 'accept')!
  const doing = { actor, at }
  const columns = { accepted_at: at }
  life.acceptedAt = at
  const begun = advance(past, life, doing, { line, move: 'accept', status: 'accepted', columns })
  past.publish(doing, dossierAccepted.of({ ...aboutOf(life), due: life.dueAt.toISOString() }), life)
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
}

function hold(life: Life, line: SheetLine, staff: string): void {
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

/** One thing that is asked for: what it concerns, the code of the reason, and the officer's words where the reason has none. */
export type Asked = { concerns: string; code: string; text: Text }

export function requestSupplement(past: Past, life: Life, actor: StaffActor, at: Date, item: Asked): void {
  requireMove(life, actor, 'request-supplement')
  const calendar = past.ground.calendarOf(life.place.id)
  const no = ++life.supplements
  life.supplement = {
    ...{
      dossier: life.id,
      no,
      requested_by: actor.name,
      requested_at: at,
      items: [item],
      message: '',
      answered_at: null,
    },
    ...{
      answer: null,
      restarts: true,
      asked_in_time: isAskedInTime(life.acceptedAt, at, calendar),
      approved_by_name: null,
    },
  }
  life.rows.push({ table: 'dossiers.supplement', row: life.supplement })
  const remaining_ms = remainingWhen(at, life.dueAt, calendar)
  change(life, { paused_at: at, remaining_ms, supplements: no }, 'awaiting-supplement')
  addMove(life, { actor, at }, { move: 'request-supplement', reason: { text: item.text } })
  past.audit({ actor, at }, 'dossier.request-supplement', life.id)
  past.publish({ actor, at }, supplementRequested.of({ ...aboutOf(life), no, message: item.text.vi }), life)
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
  const due = computeRestartedDue(at, life.row.time_limit as TimeLimit, past.ground.calendarOf(life.place.id))
  life.dueAt = due.at
  change(
    life,
    { due_at: due.at, due_because: due.explanation, paused_at: null, remaining_ms: null },
    life.acceptedAt ? 'processing' : 'submitted',
  )
  addMove(life, { actor, at }, { move: 'supply-supplement' })
  past.audit({ actor, at }, 'dossier.supply-supplement', life.id)
  past.publish(
    { actor, at },
    supplementSupplied.of({ ...aboutOf(life), no: Number(asked.no), due: due.at.toISOString() }),
    life,
  )
}

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
  const due = life.dueAt.toISOString()
  past.publish({ actor, at }, dossierRefused.of({ ...aboutOf(life), reason: because.text.vi, due }), life)
  issuePaper(past, life, { form: 3, at, code: because.code, sentence: because.text.vi })
}

export function withdraw(past: Past, life: Life, at: Date): void {
  const actor = citizen(life.person, at)
  requireMove(life, actor, 'withdraw')
  endSteps(life, { actor, at }, 'withdraw')
  change(life, {}, 'withdrawn')
  addMove(life, { actor, at }, { move: 'withdraw' })
  past.audit({ actor, at }, 'dossier.withdraw', life.id)
  past.publish({ actor, at }, dossierWithdrawn.of(aboutOf(life)), life)
}

export function stop(past: Past, life: Life, actor: StaffActor, at: Date, reason: string): void {
  requireMove(life, actor, 'stop')
  const because = { code: 'stopped', text: { vi: reason, en: reason } }
  endSteps(life, { actor, at }, 'stop')
  change(life, { resolved_at: at, closed_because: because, paused_at: null, remaining_ms: null }, 'stopped')
  addMove(life, { actor, at }, { move: 'stop', reason: because })
  past.audit({ actor, at }, 'dossier.stop', life.id)
  past.publish(
    { actor, at },
    dossierStopped.of({ ...aboutOf(life), reason, due: life.dueAt.toISOString() }),
    life,
  )
  issuePaper(past, life, { form: 5, at, reason })
}

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
    ...{
      dossier: life.id,
      no: 1,
      due_at: life.dueAt,
      reason,
      proposed,
      explained_by: actor.id,
      explained_by_name: actor.name,
    },
    ...{
      explained_at: at,
      granted: null,
      new_due: null,
      remark: null,
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
    },
  }
  life.rows.push({ table: 'dossiers.delay', row: life.delayRow })
  change(life, {})
  addMove(life, { actor, at }, { move: 'explain-delay', reason: { text: { vi: reason, en: reason } } })
  past.audit({ actor, at }, 'dossier.explain-delay', life.id)
  past.publish({ actor, at }, delayExplained.of({ ...aboutOf(life), due: life.dueAt.toISOString() }), life)
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
  life.dueAt = due
  change(life, { due_at: due, due_because: explanation })
  addMove(life, { actor, at }, { move: 'extend', reason: { text: explanation } })
  past.audit({ actor, at }, 'dossier.extend', life.id)
  const dates = { from: from.toISOString(), due: due.toISOString() }
  past.publish({ actor, at }, dueExtended.of({ ...aboutOf(life), ...dates, reason, explanation }), life)
  issuePaper(past, life, { form: 4, at, from, to: due, reason })
}

function requireNewDay(past: Past, life: Life, at: Date, day: PlainDate) {
  const calendar = past.ground.calendarOf(life.place.id)
  if (faultOfNewDay(day, { now: at, due: life.dueAt, calendar }))
    throw new Error(`${day} cannot be promised for ${life.code}`)
  return calendar
}

export async function draftResult(
  past: Past,
  life: Life,
  actor: StaffActor,
  at: Date,
  seq: number,
): Promise<void> {
  const line = requireMove(life, actor, 'draft-result', seq)!
  const { place, answers, template, code, id } = life
  const service = template.service.definition
  const kind = kindOf(service)
  const today = dateInVietnam(at)
  const year = Number(today.slice(0, 4))
  const count = kind.numbers?.(answers) ?? 1
  const number = past.counters.next('dossiers.register_counter', [place.id, kind.book, year], count)
  life.rows.push({
    table: 'dossiers.register_entry',
    row: { dossier: id, unit: place.id, book: kind.book, year, number, entered_at: at, count },
  })
  const { entered, facts } = entryFacts(service, answers)
  const files = life.rows.flatMap(({ table, row }) =>
    table === 'documents.file' && row.component !== null
      ? [{ component: String(row.component), sha256: String(row.sha256), mediaType: 'application/pdf' }]
      : [],
  )
  const data = await kind.draft(
    {
      ...{
        dossier: id,
        code,
        procedure: service.code,
        service,
        answers,
        lists: past.lists,
        office: place.office,
        unit: place.id,
      },
      ...{ official: actor.id, today, entry: { number, year }, facts, files },
    },
    resultRegister(past, life),
  )
  life.result = { ...data, entered }
  change(life, { result: life.result }, 'processing')
  if (line.assignee === null) hold(life, line, actor.id)
  addMove(life, { actor, at }, { move: 'draft-result' })
  past.audit({ actor, at }, 'dossier.draft-result', id)
}

export function signResult(past: Past, life: Life, actor: StaffActor, at: Date, seq: number): SheetLine[] {
  const line = requireMove(life, actor, 'sign-result', seq)!
  const file = addFile(past, life, { name: `${life.code}.pdf`, by: actor.id, at })
  return advance(
    past,
    life,
    { actor, at },
    { line, move: 'sign-result', status: 'processing', columns: { result_file: file } },
  )
}

export function sealResult(past: Past, life: Life, actor: StaffActor, at: Date, seq: number): SheetLine[] {
  const line = requireMove(life, actor, 'seal-result', seq)!
  const { id, person, place, template } = life
  const file = addFile(past, life, { name: `${life.code}.pdf`, by: actor.id, at })
  const document = past.chance.id(at.getTime())
  const data = life.result! as Record<string, unknown> & { number: string; title: Text; issuedOn: PlainDate }
  life.rows.push({
    table: 'documents.document',
    row: {
      ...{
        id: document,
        owner: person.id,
        kind: kindOf(template.service.definition).code,
        title_vi: data.title.vi,
      },
      ...{
        title_en: data.title.en,
        number: data.number,
        issued_on: data.issuedOn,
        issuer: place.id,
        issuer_name: place.nameVi,
      },
      ...{ file, data, dossier: id, state: 'valid', created_at: at },
    },
  })
  const columns = { result_file: file, result_document: document, resolved_at: at }
  const begun = advance(past, life, { actor, at }, { line, move: 'seal-result', status: 'resolved', columns })
  const onTime = isOnTime(at, life.dueAt)
  past.publish(
    { actor, at },
    dossierResolved.of({ ...aboutOf(life), due: life.dueAt.toISOString(), document, onTime }),
    life,
  )
  return begun
}

/** By the clerk at the desk, or by the platform for whoever wants it electronically. */
export function handOver(past: Past, life: Life, actor: Actor, at: Date): void {
  if (actor.kind === 'staff') requireMove(life, actor, 'hand-over')
  endSteps(life, { actor, at }, 'hand-over')
  change(life, { returned_at: at }, 'returned')
  addMove(life, { actor, at }, { move: 'hand-over' })
  past.audit({ actor, at }, 'dossier.hand-over', life.id)
  past.publish({ actor, at }, dossierReturned.of(aboutOf(life)), life)
}

export function rate(past: Past, life: Life, at: Date, score: Score): void {
  const { id, person, place, template } = life
  const procedure = template.service.definition.code
  const actor = citizen(person, at)
  life.rows.push({
    table: 'feedback.rating',
    row: {
      dossier: id,
      person: person.id,
      unit: place.id,
      procedure,
      score,
      comment: '',
      given_at: at,
      changed_at: at,
    },
  })
  past.audit({ actor, at }, 'dossier.rate', id)
  past.publish(
    { actor, at },
    dossierRated.of({ dossier: id, unit: place.id, procedure, score, previous: null }),
    life,
  )
}
