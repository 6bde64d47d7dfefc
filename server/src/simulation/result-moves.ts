import { dossierResolved, dossierReturned } from '../contexts/dossiers/index.ts'
import { kindOf, nameOfResult } from '../contexts/dossiers/results/kinds.ts'
import { isOnTime } from '../contexts/dossiers/rules/deadline.ts'
import { isReusable } from '../contexts/dossiers/rules/reusable.ts'
import { codeBytes, makeVerificationCode } from '../contexts/dossiers/rules/verification-code.ts'
import type { SheetLine } from '../contexts/dossiers/rules/workflow.ts'
import { dossierRated, type Score } from '../contexts/feedback/index.ts'
import type { Actor, StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import { dateInVietnam, type PlainDate } from '../kernel/values/vietnam-time.ts'
import { addFile } from './files.ts'
import { aboutOf, addMove, advance, change, citizen, endSteps, requireMove, workedMinutesOf } from './life.ts'
import type { Life, Past } from './past.ts'
import { entryFacts, resultRegister } from './registers.ts'
import { hold } from './step-moves.ts'

// Each function is the twin of the action of its name in `dossiers/actions`, of `rate` in `feedback`: the same rules, rows, events and entries, in that order.

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
    row: { dossier: id, unit: place.id, book: kind.book, year, number, entered_at: at, count, result: 1 },
  })
  const letters = Uint8Array.from({ length: codeBytes }, () => past.chance.below(256))
  life.rows.push({
    table: 'dossiers.issued_result',
    row: { dossier: id, no: 1, code: makeVerificationCode(letters) },
  })
  const { entered, facts } = entryFacts(service, answers)
  const files = life.rows.flatMap(({ table, row }) =>
    table === 'documents.file' && row.component !== null
      ? [{ component: String(row.component), sha256: String(row.sha256), mediaType: 'application/pdf' }]
      : [],
  )
  const data = await kind.draft(
    {
      dossier: id,
      code,
      procedure: service.code,
      service,
      answers,
      lists: past.lists,
      office: place.office,
      unit: place.id,
      ...{ official: actor.id, today, entry: { number, year, enteredOn: today }, facts, files },
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
      id: document,
      owner: person.id,
      kind: kindOf(template.service.definition).code,
      title_vi: data.title.vi,
      title_en: data.title.en,
      number: data.number,
      issued_on: data.issuedOn,
      issuer: place.id,
      issuer_name: place.nameVi,
      ...{ file, data, dossier: id, state: 'valid', created_at: at },
    },
  })
  const name = nameOfResult(template.service.definition)
  Object.assign(life.rows.find(({ table }) => table === 'dossiers.issued_result')!.row, {
    ...{ unit: place.id, unit_name: place.nameVi, name_vi: name.vi, name_en: name.en },
    ...{
      number: data.number,
      issued_on: data.issuedOn,
      file,
      sha256: past.body.sha256,
      document,
      issued_at: at,
    },
  })
  const columns = { result_file: file, result_document: document, resolved_at: at }
  const begun = advance(past, life, { actor, at }, { line, move: 'seal-result', status: 'resolved', columns })
  const onTime = isOnTime(at, life.dueAt)
  const more = { reusable: isReusable(data), workedMinutes: workedMinutesOf(past, life, at) }
  past.publish(
    { actor, at },
    dossierResolved.of({ ...aboutOf(life), due: life.dueAt.toISOString(), document, onTime, ...more }),
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
  past.publish({ actor, at }, dossierReturned.of(aboutOf(life)))
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
  )
}
