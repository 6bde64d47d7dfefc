import type { Channel } from '@mot-cua/form-engine'
import { computeDue, dossierSubmitted, type TimeLimit } from '../contexts/dossiers/index.ts'
import { dossierCode } from '../contexts/dossiers/rules/dossier-code.ts'
import { nextSteps } from '../contexts/dossiers/rules/workflow.ts'
import { draftEnded } from '../contexts/forms/index.ts'
import { paymentSettled } from '../contexts/payments/index.ts'
import type { Actor, StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import { dateInVietnam, toInstant } from '../kernel/values/vietnam-time.ts'
import type { Plan } from './course.ts'
import { addFile, mannerOf } from './files.ts'
import type { Place } from './ground.ts'
import { aboutOf, addMove, beginSteps, citizen, type Doing, type Life, nameOf } from './life.ts'
import type { Past } from './past.ts'
import type { InventedPerson } from './people.ts'
import { answersOf, type Template } from './templates.ts'

export type HandingIn = {
  template: Template
  channel: Channel
  place: Place
  person: InventedPerson
  plan: Plan
  at: Date
  /** Who enters it for the person; null when the person does. */
  clerk: StaffActor | null
}

const ways: Record<'desk' | 'online', Text> = {
  desk: {
    vi: 'Nộp trực tiếp, cán bộ Một cửa nhập tờ khai.',
    en: 'Handed in at the desk; the clerk entered the form.',
  },
  online: {
    vi: 'Cán bộ hỗ trợ nộp trực tuyến; không tính là nộp từ xa.',
    en: 'Submitted online with the help of an official; not counted as remote.',
  },
}

/**
 * A dossier comes in as `submit-dossier`, `submit-paid-draft` and `receive-dossier` let it: draft, papers, money, code, due moment,
 * first step, first line of the history.
 */
export function handIn(past: Past, given: HandingIn): Life {
  const { template, channel, place, person, plan, at, clerk } = given
  const { service, due, delivery } = template
  const { definition } = service
  const answers = answersOf(template, person, past.chance)
  const today = dateInVietnam(at)
  const code = dossierCode(place.id, today, past.counters.next('dossiers.code_counter', [place.id, today]))
  const draft = writeDraft(past, given)
  const post = channel === 'post'
  const arrivedAt = post
    ? new Date(Math.min(toInstant({ date: today, time: 0 }).getTime(), at.getTime()))
    : at
  const limit: TimeLimit = { time: definition.time.workingDays, unit: 'working-day' }
  const promised = computeDue(arrivedAt, limit, past.ground.calendarOf(place.id))
  const typed = answers[definition.contact?.phone ?? '']
  const phone = typeof typed === 'string' ? typed : person.phone
  const process = definition.process[0]!
  const id = past.chance.id(at.getTime())
  const procedure = definition.code
  const life: Life = {
    ...{
      id,
      code,
      template,
      process,
      answers,
      person,
      place,
      channel,
      plan,
      status: 'submitted',
      delay: 'none',
    },
    ...{
      sheet: [],
      steps: [],
      moves: [],
      rows: [],
      acceptedAt: null,
      dueAt: promised.at,
      supplement: null,
      supplements: 0,
    },
    ...{ result: null, target: promised.at, pending: 0, delayRow: null, paid: due.total > 0 },
    row: {
      ...{
        id,
        code,
        procedure,
        procedure_vi: definition.name_vi,
        procedure_en: definition.name_en,
        service: service.id,
      },
      ...{
        process: process.id,
        channel,
        unit: place.id,
        desk: place.desk,
        applicant: person.id,
        applicant_name: person.name,
      },
      ...{
        applicant_phone: phone,
        answers,
        origins: {},
        corrections: {},
        cases: `{${template.cases.join(',')}}`,
      },
      ...{
        fee: due.total,
        delivery,
        draft: draft.id,
        status: 'submitted',
        signed_in_at: clerk ? null : draft.signedInAt,
      },
      ...{
        active_ms: draft.activeMs,
        idle_ms: draft.idleMs,
        submitted_at: at,
        accepted_at: null,
        started_at: arrivedAt,
      },
      ...{
        due_at: promised.at,
        due_because: promised.explanation,
        time_limit: limit,
        paused_at: null,
        remaining_ms: null,
      },
      ...{
        supplements: 0,
        resolved_at: null,
        returned_at: null,
        closed_because: null,
        result: null,
        result_file: null,
      },
      ...{
        result_document: null,
        revision: 0,
        assistant: clerk?.id ?? null,
        assistant_name: clerk?.name ?? null,
      },
    },
    fact: { dossier: id, unit: place.id, procedure, tier: place.tier, draft: draft.id, assisted: false },
  }
  const paid = due.total > 0 && !clerk
  const actor = clerk ?? (paid ? submitter : citizen(person, at))
  const doing = { actor, at }
  writePapers(past, life, { draft, clerk, at })
  if (paid) pay(past, life, draft.id)
  if (!clerk) endFilling(past, life, { doing, ended: { ...draft.ended, unit: place.id } })
  draft.row.dossier = id
  life.rows.unshift({
    table: 'forms.draft',
    row: { ...draft.row, answers, checkout: paid ? checkoutOf(life) : null },
  })
  beginSteps(past, life, at, nextSteps(process, [], answers).slice(0, 1))
  const how = clerk
    ? post
      ? byPost(today, person.name)
      : ways[channel === 'online' ? 'online' : 'desk']
    : null
  addFirstMove(life, doing, clerk ? nameOf(clerk) : person.name, how)
  past.audit(doing, 'dossier.submit', id)
  past.publish(
    doing,
    dossierSubmitted.of({
      ...aboutOf(life),
      ...{ channel, fee: due.total, due: promised.at.toISOString(), phone, assisted: clerk !== null },
      minutes: clerk ? null : draft.activeMs / 60_000,
    }),
    life,
  )
  if (clerk && due.total > 0) takeCash(past, life, { clerk, draft: draft.id, at })
  return life
}

/** How the filling in went, said once and kept as the reaction of `forms` keeps it. */
function endFilling(
  past: Past,
  life: Life,
  { doing, ended }: { doing: Doing; ended: Parameters<typeof draftEnded.of>[0] },
): void {
  past.publish(doing, draftEnded.of(ended))
  const { activeMs, idleMs, pageMs, questionMs, lastPage, lastQuestion, ...plain } = ended
  life.rows.push({
    table: 'forms.filling',
    row: {
      ...{ ...plain, active_ms: activeMs, idle_ms: idleMs, page_ms: pageMs, question_ms: questionMs },
      ...{ last_page: lastPage, last_question: lastQuestion, ended_on: dateInVietnam(doing.at) },
    },
  })
}

/** What was checked before the payment, and is handed in exactly so. */
const checkoutOf = ({ answers, place }: Life) => ({
  ...{ answers, origins: {}, corrections: {}, unit: place.id, desk: place.desk },
})

const submitter: Actor = { kind: 'system', id: 'dossiers.submit-what-was-paid' }

function addFirstMove(life: Life, doing: Doing, name: string, how: Text | null): void {
  addMove(life, doing, { move: 'submit', reason: how && { text: how } })
  life.moves[0]!.actor_name = name
}

const byPost = (today: string, sender: string): Text => {
  const day = today.split('-').reverse().join('/')
  return {
    vi: `Đến qua bưu chính ngày ${day}, người gửi ${sender}.`,
    en: `Arrived by post on ${day}, sent by ${sender}.`,
  }
}

/** The draft, filled in from its sign-in to now, with how long that took. */
function writeDraft(past: Past, { template, channel, place, person, at, clerk, plan }: HandingIn) {
  const { chance } = past
  const procedure = template.service.definition.code
  const activeMs = Math.round((clerk ? plan.minutes / 2 : plan.minutes) * 60_000)
  const idleMs = !clerk && chance.is(0.18) ? Math.round(chance.between(16, 300) * 60_000) : 0
  const signedInAt = new Date(at.getTime() - activeMs - idleMs)
  const startedAt = new Date(signedInAt.getTime() + (clerk ? 0 : 20_000))
  const id = chance.id(at.getTime())
  const sittings = idleMs > 0 ? 2 : 1
  const pageMs = { '_sign-in': 20_000, _submission: activeMs - 20_000 }
  const spent = { activeMs, idleMs, sittings, pageMs, questionMs: {} }
  past.audit(
    { actor: clerk ?? citizen(person, at), at: startedAt },
    clerk ? 'draft.enter' : 'draft.start',
    id,
  )
  return {
    ...{ id, activeMs, idleMs, signedInAt, startedAt },
    ended: {
      ...{ draft: id, procedure, service: template.service.id, outcome: 'submitted' as const, ...spent },
      ...{ counted: template.counted, prefilled: template.prefilled, lastPage: null, lastQuestion: null },
    },
    row: {
      ...{ id, person: person.id, procedure, service: template.service.id, unit: place.id, desk: place.desk },
      ...{
        answers: {} as object,
        origins: {},
        corrections: {},
        stage: 'submitted',
        checkout: null,
        dossier: null as string | null,
      },
      ...{
        revision: 1,
        signed_in_at: signedInAt,
        started_at: startedAt,
        saved_at: at,
        active_ms: activeMs,
        idle_ms: idleMs,
      },
      ...{
        set_aside: {},
        last_page: null,
        page_ms: pageMs,
        question_ms: {},
        sittings,
        noticed_at: null,
        ended_at: at,
      },
      ...{
        cleared: false,
        erased_at: null,
        leftover: [],
        channel,
        entered_by: clerk?.id ?? null,
        visit: null,
      },
    },
  }
}

type Entered = { draft: { id: string; startedAt: Date }; clerk: StaffActor | null; at: Date }

/** What is handed in: uploaded by the person, or kept at the desk and mostly scanned there. */
function writePapers(past: Past, life: Life, { draft, clerk, at }: Entered): void {
  const { handedIn, shown } = life.template
  if (clerk && life.channel !== 'online') {
    const received = { dossier: life.id, copies: 1, received_by: clerk.name, received_at: at }
    for (const component of handedIn)
      life.rows.push({
        table: 'dossiers.paper_received',
        row: { ...received, component: component.id, manner: mannerOf(component) },
      })
    for (const component of shown)
      life.rows.push({
        table: 'dossiers.paper_received',
        row: { ...received, component: component.id, manner: 'shown' },
      })
  }
  if (clerk && life.channel !== 'online' && !life.plan.digitised) return
  const by = clerk?.id ?? life.person.id
  const when = new Date((draft.startedAt.getTime() + at.getTime()) / 2)
  for (const { id } of handedIn) {
    const file = addFile(past, life, { name: 'ban-chup.pdf', by, at: when, draft: draft.id, component: id })
    past.audit(
      { actor: clerk ?? citizen(life.person, at), at: when },
      clerk ? 'file.digitise' : 'file.upload',
      file,
    )
  }
}

/** Asked for, paid and settled on the national platform shortly before the dossier is handed in. */
function pay(past: Past, life: Life, draft: string): void {
  const { chance } = past
  const { template, person, place, row } = life
  const submitted = (row.submitted_at as Date).getTime()
  const [asked, settled] = [new Date(submitted - 91_000), new Date(submitted - 700)]
  const procedure = template.service.definition.code
  const payment = chance.id(asked.getTime())
  const reference = `MC${payment.replaceAll('-', '').slice(0, 24).toUpperCase()}`
  const transaction = `GD${payment.slice(-12).toUpperCase()}`
  const { id: personId } = person
  const amount = template.due.total
  const payer = { actor: citizen(person, asked), at: asked }
  past.audit(payer, 'draft.check-out', draft)
  past.audit(payer, 'payment.request', draft)
  const callback: Doing = { actor: { kind: 'system', id: 'payments.callback' }, at: settled }
  past.audit(callback, 'payment.settle', payment)
  past.publish(
    callback,
    paymentSettled.of({ payment, reference, person: personId, draft, procedure, unit: place.id, amount }),
  )
  const about = { draft, procedure, unit: place.id }
  life.rows.push(
    {
      table: 'payments.payment',
      row: {
        ...{
          id: payment,
          reference,
          person: personId,
          ...about,
          lines: linesOf(template),
          amount,
          state: 'settled',
          failure: null,
        },
        ...{
          pay_url: null,
          gateway_transaction: transaction,
          requested_at: asked,
          settled_at: settled,
          asked_at: null,
        },
      },
    },
    {
      table: 'payments.notice',
      row: {
        ...{ reference, channel: 'callback', verdict: 'settle', at: settled },
        payload: { reference, amount, transaction, says: 'paid' },
      },
    },
    {
      table: 'performance.payment_fact',
      row: { payment, ...about, tier: place.tier, amount, settled_on: dateInVietnam(settled) },
    },
  )
}

const linesOf = ({ due }: Template) =>
  due.lines
    .filter(({ amount }) => amount > 0)
    .map(({ id, kind, vi, en, amount }) => ({ id, kind, vi, en, amount }))

/** Cash at the counter, with the next receipt of the desk's year. */
function takeCash(
  past: Past,
  life: Life,
  { clerk, draft, at }: { clerk: StaffActor; draft: string; at: Date },
): void {
  const { template, person, place } = life
  const year = Number(dateInVietnam(at).slice(0, 4))
  const receipt = past.chance.id(at.getTime())
  const number = past.counters.next('payments.cash_counter', [place.desk, year])
  life.rows.push({
    table: 'payments.cash_receipt',
    row: {
      ...{
        id: receipt,
        desk: place.desk,
        year,
        number,
        person: person.id,
        draft,
        procedure: template.service.definition.code,
      },
      ...{
        unit: place.id,
        lines: linesOf(template),
        amount: template.due.total,
        taken_by: clerk.id,
        taken_by_name: clerk.name,
      },
      taken_at: at,
    },
  })
  past.audit({ actor: clerk, at }, 'payment.take-cash', receipt)
}
