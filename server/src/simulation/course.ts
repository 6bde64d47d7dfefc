import { faultOfNewDay } from '../contexts/dossiers/rules/delay.ts'
import { sentenceOf } from '../contexts/dossiers/rules/reason-sentence.ts'
import type { SheetLine } from '../contexts/dossiers/rules/workflow.ts'
import type { StaffActor } from '../kernel/app.ts'
import { addDays, dateInVietnam, toInstant, toLocal } from '../kernel/values/vietnam-time.ts'
import { addWorkingTime, nextWorkingDay, workingTimeBetween } from '../kernel/values/working-time.ts'
import { refuse, stop, withdraw } from './closing-moves.ts'
import { explainDelay, extend } from './delay-moves.ts'
import { purposeOf, stepFor, workerAt } from './life.ts'
import { othersMissing, recordOtherResult } from './other-result-moves.ts'
import type { Life, Past } from './past.ts'
import { draftResult, handOver, rate, sealResult, signResult } from './result-moves.ts'
import { accept, assign, completeStep, returnStep } from './step-moves.ts'
import { requestSupplement, supplySupplement } from './supplement-moves.ts'
import { sync } from './sync-moves.ts'
import { atWork, awake } from './working-moments.ts'

const hour = 3_600_000

/** What follows when a dossier has come in: a clerk who took it at the desk accepts it at once. */
export function begin(past: Past, life: Life, at: Date, clerk: StaffActor | null): void {
  setTarget(past, life, at)
  const atOnce = clerk && life.channel !== 'online'
  const begun = atOnce ? accept(past, life, clerk, at) : life.sheet
  for (const line of begun) planStep(past, life, line, at)
  if (atOnce) planExplanation(past, life, at)
  if (life.plan.turn === 'withdraw')
    past.later(
      awake(at.getTime() + past.chance.between(0.1, 3) * hour, past.chance),
      life,
      (past, life, at) => {
        if (['submitted', 'accepted'].includes(life.status)) withdraw(past, life, at)
      },
    )
}

/** When its people mean to be done: some time before it is due, or days after. */
function setTarget(past: Past, life: Life, at: Date): void {
  const calendar = past.ground.calendarOf(life.place.id)
  const whole = Math.max(hour / 2, workingTimeBetween(at, life.dueAt, calendar))
  const late = life.plan.late !== 'no'
  const after = late ? whole + past.chance.between(2, 20) * hour : whole * past.chance.between(0.25, 0.96)
  life.target = toInstant(addWorkingTime(toLocal(at), after, calendar))
}

/** Puts down when a step that has begun will be worked on. */
function planStep(past: Past, life: Life, line: SheetLine, at: Date): void {
  const { chance } = past
  const calendar = past.ground.calendarOf(line.unit)
  if (purposeOf(life, line) === 'hand-over') {
    if (life.row.delivery === 'electronic')
      past.later(new Date(at.getTime() + 700 + chance.below(600)), life, handOverElectronically)
    else past.later(atWork(at, chance.between(0.3, 36) * hour, calendar, chance), life, handOverAt(line.seq))
    return
  }
  const left = workingTimeBetween(at, life.target, calendar)
  const steps = life.process.steps.length - 1 - life.sheet.filter(({ open }) => !open).length
  const share =
    left <= 0
      ? chance.between(0.2, 1) * hour
      : steps <= 1
        ? left * chance.between(0.8, 1)
        : (left / steps) * chance.between(0.4, 1.4)
  const begin =
    life.plan.assigned && line.role === 'officer' && line.unit === life.place.id
      ? planAssignment(past, life, line, at)
      : at
  past.later(
    atWork(begin, Math.min(share, Math.max(left * 0.9, hour)), calendar, chance),
    life,
    workAt(line.seq),
  )
}

function planAssignment(past: Past, life: Life, line: SheetLine, at: Date): Date {
  const when = atWork(at, past.chance.between(2, 40) * 60_000, past.ground.calendarOf(line.unit), past.chance)
  past.later(when, life, (past, life, at) => {
    const now = life.sheet[line.seq - 1]!
    if (!now.open || now.assignee !== null || !['accepted', 'processing'].includes(life.status)) return
    const actor = past.workersAt(life.place, 'leader')[0]!
    assign(past, life, { actor, to: workerAt(past, life, now), at }, line.seq)
  })
  return when
}

const handOverElectronically = (past: Past, life: Life, at: Date) => {
  handOver(past, life, { kind: 'system', id: 'dossiers.hand-over-electronically' }, at)
  planRating(past, life, at)
}

const handOverAt = (seq: number) => (past: Past, life: Life, at: Date) => {
  handOver(past, life, workerAt(past, life, life.sheet[seq - 1]!), at)
  planRating(past, life, at)
}

function planRating(past: Past, life: Life, at: Date): void {
  const { score } = life.plan
  if (score === null || life.person.level < 2) return
  const when = awake(at.getTime() + past.chance.between(0.02, 1) ** 3 * 144 * hour + 60_000, past.chance)
  past.later(when, life, (past, life, at) => rate(past, life, at, score))
}

/** The portal is told within the minute. */
const planSync = (past: Past, life: Life, at: Date) =>
  past.later(new Date(at.getTime() + 5_000 + (life.plan.draw % 55) * 1_000), life, sync)

/** The work of a step: what belongs to it, or the turn that this dossier takes there. */
const workAt = (seq: number) => async (past: Past, life: Life, at: Date) => {
  const line = life.sheet[seq - 1]!
  if (!line.open || life.status === 'awaiting-supplement') return
  if (takeTurn(past, life, line, at)) return
  const actor = workerAt(past, life, line)
  switch (purposeOf(life, line)) {
    case 'accept':
      goOn(past, life, accept(past, life, actor, at), at)
      return planExplanation(past, life, at)
    case 'draft':
      if (life.result === null) await draftResult(past, life, actor, at, seq)
      return past.later(
        atWork(at, past.chance.between(1, 12) * 60_000, past.ground.calendarOf(line.unit), past.chance),
        life,
        completeAt(seq),
      )
    case 'sign':
      return goOn(past, life, signResult(past, life, actor, at, seq), at)
    case 'seal':
      goOn(past, life, sealResult(past, life, actor, at, seq), at)
      return planSync(past, life, at)
    default:
      return recordAt(seq)(past, life, at)
  }
}

/** Records one by one what the step asks of its agency, and then completes it. */
const recordAt = (seq: number) => (past: Past, life: Life, at: Date) => {
  const line = life.sheet[seq - 1]!
  if (!line.open || life.status === 'awaiting-supplement') return
  const [missing] = othersMissing(life, line)
  if (!missing) return completeAt(seq)(past, life, at)
  recordOtherResult(past, life, { actor: workerAt(past, life, line), at, line }, missing)
  const pause = past.chance.between(1, 6) * 60_000
  past.later(atWork(at, pause, past.ground.calendarOf(line.unit), past.chance), life, recordAt(seq))
}

const completeAt = (seq: number) => (past: Past, life: Life, at: Date) => {
  const line = life.sheet[seq - 1]!
  if (line.open) goOn(past, life, completeStep(past, life, workerAt(past, life, line), at, seq), at)
}

function goOn(past: Past, life: Life, begun: readonly SheetLine[], at: Date): void {
  for (const line of begun) planStep(past, life, line, at)
}

/** Whether the dossier leaves its straight way here. Each turn is taken once. */
function takeTurn(past: Past, life: Life, line: SheetLine, at: Date): boolean {
  const { turn } = life.plan
  const here =
    purposeOf(life, line) === 'accept'
      ? ['supplement-at-desk', 'refuse-at-desk']
      : line.role === 'officer' && life.result === null
        ? ['supplement', 'refuse']
        : purposeOf(life, line) === 'sign'
          ? ['return', 'stop']
          : []
  if (!here.includes(turn)) return false
  life.plan = { ...life.plan, turn: 'none' }
  const actor = workerAt(past, life, line)
  // A process may bar it at this step.
  if (!stepFor(life, actor, turnsBy[turn as keyof typeof turnsBy], turn === 'return' ? line.seq : undefined))
    return false
  switch (turn) {
    case 'supplement-at-desk':
    case 'supplement':
      return askForSupplement(past, life, actor, at)
    case 'refuse-at-desk':
    case 'refuse':
      return turnDown(past, life, actor, at)
    case 'return':
      goOn(past, life, returnStep(past, life, { actor, at, reason: past.chance.pick(returns) }, line.seq), at)
      return true
    default:
      stop(past, life, actor, at, past.chance.pick(stops))
      return true
  }
}

const turnsBy = {
  'supplement-at-desk': 'request-supplement',
  supplement: 'request-supplement',
  'refuse-at-desk': 'refuse',
  refuse: 'refuse',
  return: 'return-step',
  stop: 'stop',
} as const

const returns = [
  'Kiểm tra lại họ tên trong dự thảo.',
  'Bổ sung căn cứ pháp lý vào dự thảo.',
  'Sai ngày cấp, đề nghị sửa.',
]
const stops = [
  'Người nộp không cung cấp được giấy tờ theo yêu cầu.',
  'Vụ việc đang được cơ quan khác thụ lý.',
]
const delays = [
  'Chờ xác minh của cơ quan khác.',
  'Số lượng hồ sơ tăng đột biến.',
  'Cần kiểm tra thực địa.',
  'Hệ thống cơ sở dữ liệu gián đoạn.',
]

function askForSupplement(past: Past, life: Life, actor: StaffActor, at: Date): boolean {
  const { reasons } = life.template.service.definition
  const fit = reasons.filter(
    (reason) => reason.kind === 'supplement' && sentenceOf(reasons, reason) && reason.concerns?.[0],
  )
  if (fit.length === 0) return false
  const { code, concerns } = past.chance.pick(fit)
  requestSupplement(past, life, actor, at, {
    concerns: concerns![0]!,
    code,
    text: sentenceOf(reasons, { code })!,
  })
  const days = (least: number, most: number) =>
    awake(at.getTime() + past.chance.between(least, most) * 24 * hour, past.chance)
  if (life.plan.answered) past.later(days(0.2, 7), life, answerSupplement)
  else if (past.chance.is(0.5)) past.later(days(4, 25), life, (past, life, at) => withdraw(past, life, at))
  else if (life.acceptedAt)
    past.later(
      atWork(days(12, 30), 0, past.ground.calendarOf(life.place.id), past.chance),
      life,
      (past, life, at) => stop(past, life, past.workersAt(life.place, 'leader')[0]!, at, stops[0]!),
    )
  return true
}

const answerSupplement = (past: Past, life: Life, at: Date) => {
  supplySupplement(past, life, at, 'Tôi đã bổ sung theo yêu cầu.')
  setTarget(past, life, at)
  for (const line of life.sheet) if (line.open) planStep(past, life, line, at)
  if (life.acceptedAt) planExplanation(past, life, at)
}

function turnDown(past: Past, life: Life, actor: StaffActor, at: Date): boolean {
  const { reasons } = life.template.service.definition
  const fit = reasons.filter((reason) => reason.kind === 'refusal' && sentenceOf(reasons, reason))
  if (fit.length === 0) return false
  const { code } = past.chance.pick(fit)
  refuse(past, life, actor, at, { code, text: sentenceOf(reasons, { code })! })
  planRating(past, life, at)
  if (life.acceptedAt) planSync(past, life, at)
  return true
}

/** A dossier that will be late is explained before it is due, mostly, and promised anew. */
function planExplanation(past: Past, life: Life, at: Date): void {
  const { late } = life.plan
  if (late !== 'explained' && late !== 'promised') return
  const calendar = past.ground.calendarOf(life.place.id)
  const left = workingTimeBetween(at, life.dueAt, calendar)
  const wait =
    left > 10 * hour ? left - past.chance.between(8, 10) * hour : left * past.chance.between(0.3, 0.8)
  past.later(atWork(at, wait, calendar, past.chance), life, explain)
}

const explain = (past: Past, life: Life, at: Date) => {
  const line = life.sheet.find(
    ({ open, unit }) => open && (unit === life.place.id || unit === life.place.desk),
  )
  if (!line || life.delay !== 'none' || !['accepted', 'processing'].includes(life.status)) return
  const calendar = past.ground.calendarOf(life.place.id)
  const today = dateInVietnam(at)
  const last = [dateInVietnam(life.dueAt), today].sort().at(-1)!
  // As long as the work will take, and a day at least.
  const meant = dateInVietnam(life.target)
  const proposed = nextWorkingDay(meant > last ? addDays(meant, -1) : last, calendar)
  explainDelay(past, life, workerAt(past, life, line), at, {
    reason: past.chance.pick(delays),
    proposed,
  })
  if (life.plan.late === 'promised')
    past.later(
      atWork(at, past.chance.between(0.3, 4) * hour, calendar, past.chance),
      life,
      (past, life, at) => {
        // A supplement may have moved the due moment behind that day meanwhile: then there is nothing to promise.
        const gone = faultOfNewDay(proposed, { now: at, due: life.dueAt, calendar })
        if (!['accepted', 'processing'].includes(life.status) || gone) return
        extend(past, life, past.workersAt(life.place, 'leader')[0]!, at, proposed)
      },
    )
}
