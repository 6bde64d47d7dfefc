import { processFor, processIn } from '@mot-cua/form-engine'
import { computeDue, dossierSubmitted } from '../contexts/dossiers/index.ts'
import { deadlineRule } from '../contexts/dossiers/queries/deadline-rules.ts'
import { dossierCode } from '../contexts/dossiers/rules/dossier-code.ts'
import { promisedTime } from '../contexts/dossiers/rules/time-limit.ts'
import { answerBy, warningsOf } from '../contexts/dossiers/rules/warning.ts'
import { nextSteps } from '../contexts/dossiers/rules/workflow.ts'
import type { Actor, StaffActor } from '../kernel/app.ts'
import type { Text } from '../kernel/values/locale.ts'
import { dateInVietnam, toInstant } from '../kernel/values/vietnam-time.ts'
import { addFile, mannerOf } from './files.ts'
import { draftRow, endFilling, type FilledIn, fillIn, type HandingIn } from './filling-in.ts'
import { aboutOf, addMove, beginSteps, citizen } from './life.ts'
import { pay, takeCash } from './money.ts'
import type { Doing, Life, Past } from './past.ts'
import { answersOf } from './templates.ts'

/**
 * A dossier comes in as `submit-dossier`, `submit-paid-draft` and `receive-dossier` let it: draft, papers, money, code, due moment,
 * first step, first line of the history.
 */
export function handIn(past: Past, given: HandingIn): Life {
  const { template, person, at, clerk, channel } = given
  const draft = fillIn(past, given)
  const life = openLife(past, given, draft)
  const online = template.due.total > 0 && !clerk
  const doing = { actor: clerk ?? (online ? submitter : citizen(person, at)), at }
  life.rows.push({ table: 'forms.draft', row: draftRow(life, draft, given) })
  writePapers(past, life, { draft, clerk, at })
  if (online) pay(past, life, draft.id)
  if (!clerk) endFilling(past, life, draft, doing)
  beginSteps(past, life, at, nextSteps(life.process, [], life.answers).slice(0, 1))
  const how = clerk && (channel === 'post' ? byPost(at, person.name) : ways[channel])
  addMove(life, doing, { move: 'submit', reason: how && { text: how } })
  // What a reaction hands in, the person has handed in.
  if (online) life.moves[0]!.actor_name = person.name
  past.audit(doing, 'dossier.submit', life.id)
  announce(past, life, draft, { doing, assisted: clerk !== null })
  if (clerk && template.due.total > 0) takeCash(past, life, { clerk, draft: draft.id, at })
  return life
}

const submitter: Actor = { kind: 'system', id: 'dossiers.submit-what-was-paid' }

/** The dossier as its row begins, with the next code of the day and what is promised. */
function openLife(past: Past, given: HandingIn, draft: FilledIn): Life {
  const { template, channel, place, person, plan, at, clerk } = given
  const { service, due, delivery } = template
  const { definition } = service
  const answers = answersOf(template, person, past.chance)
  const today = dateInVietnam(at)
  const code = dossierCode(place.id, today, past.counters.next('dossiers.code_counter', [place.id, today]))
  const arrivedAt = channel === 'post' ? toInstant({ date: today, time: 0 }) : at
  const process = processIn(processFor(definition.process, template.cases)!, channel)
  const limit = promisedTime({ time: definition.time, process }, channel)
  const calendar = past.ground.calendarOf(place.id)
  const promised = computeDue(arrivedAt, limit, calendar)
  const rule = deadlineRule(today)
  const { warnAt, escalateAt } = warningsOf({ from: arrivedAt, due: promised.at }, calendar, rule)
  const typed = answers[definition.contact?.phone ?? '']
  const id = past.chance.id(at.getTime())
  const procedure = definition.code
  return {
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
    ...{ sheet: [], steps: [], moves: [], rows: [], acceptedAt: null, dueAt: promised.at, supplement: null },
    ...{ supplements: 0, result: null, target: promised.at, pending: 0, delayRow: null, paid: due.total > 0 },
    row: {
      ...{ id, code, procedure, procedure_vi: definition.name_vi, procedure_en: definition.name_en },
      ...{ service: service.id, process: process.id, channel, unit: place.id, desk: place.desk },
      ...{ applicant: person.id, applicant_name: person.name, answers, origins: {}, corrections: {} },
      ...{ applicant_phone: typeof typed === 'string' ? typed : person.phone, fee: due.total, delivery },
      ...{ cases: `{${template.cases.join(',')}}`, draft: draft.id, status: 'submitted', revision: 0 },
      ...{ signed_in_at: clerk ? null : draft.signedInAt, active_ms: draft.activeMs, idle_ms: draft.idleMs },
      ...{ submitted_at: at, started_at: arrivedAt, due_at: promised.at, due_because: promised.explanation },
      warn_at: warnAt,
      escalate_at: escalateAt,
      answer_by: channel === 'online' ? answerBy(arrivedAt, calendar, rule) : null,
      time_limit: limit,
      supplements: 0,
      assistant: clerk?.id ?? null,
      assistant_name: clerk?.name ?? null,
    },
  }
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

const byPost = (at: Date, sender: string): Text => {
  const day = dateInVietnam(at).split('-').reverse().join('/')
  return {
    vi: `Đến qua bưu chính ngày ${day}, người gửi ${sender}.`,
    en: `Arrived by post on ${day}, sent by ${sender}.`,
  }
}

function announce(
  past: Past,
  life: Life,
  draft: FilledIn,
  { doing, assisted }: { doing: Doing; assisted: boolean },
): void {
  const { channel, dueAt, row, template } = life
  const facts = { channel, fee: template.due.total, due: dueAt.toISOString(), assisted }
  const phone = String(row.applicant_phone)
  const minutes = assisted ? null : draft.activeMs / 60_000
  const { shown, handedIn } = template
  const papers = { received: channel === 'online' ? 0 : shown.length + handedIn.length, digitised: 0 }
  const more = { phone, minutes, draft: draft.id, papers }
  past.publish(doing, dossierSubmitted.of({ ...aboutOf(life), ...facts, ...more }))
}

type Entered = { draft: FilledIn; clerk: StaffActor | null; at: Date }

/** What is handed in: uploaded by the person, or kept at the desk and mostly scanned there. */
function writePapers(past: Past, life: Life, { draft, clerk, at }: Entered): void {
  const { handedIn, shown } = life.template
  if (clerk && life.channel !== 'online') {
    const received = { dossier: life.id, copies: 1, received_by: clerk.name, received_at: at }
    const papers = [
      ...handedIn.map((component) => ({ component: component.id, manner: mannerOf(component) })),
      ...shown.map(({ id }) => ({ component: id, manner: 'shown' })),
    ]
    for (const paper of papers)
      life.rows.push({ table: 'dossiers.paper_received', row: { ...received, ...paper } })
    if (!life.plan.digitised) return
  }
  const actor = clerk ?? citizen(life.person, at)
  const when = new Date((draft.startedAt.getTime() + at.getTime()) / 2)
  for (const { id } of handedIn) {
    const upload = { name: 'ban-chup.pdf', by: actor.id, at: when, draft: draft.id, component: id }
    const file = addFile(past, life, upload)
    past.audit({ actor, at: when }, clerk ? 'file.digitise' : 'file.upload', file)
  }
}
