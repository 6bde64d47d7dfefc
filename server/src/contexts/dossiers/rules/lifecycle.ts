import type { StepMove, StepPurpose } from '@mot-cua/form-engine'
import type { Role } from '../../../kernel/values/role.ts'
import type { DelayState } from './delay.ts'
import { isBeingChanged, type ResultState } from './result-change.ts'

export type Status =
  | 'submitted'
  | 'accepted'
  | 'processing'
  | 'awaiting-supplement'
  | 'resolved'
  | 'returned'
  | 'refused'
  | 'withdrawn'
  | 'stopped'

type StatusFacts = {
  /** TrangThaiHoSo of the national portal, 1–10; a refusal is told apart by whether the dossier had been accepted. */
  national: number
  vi: string
  en: string
  /** Whether the office still owes something. */
  open: boolean
}

export const statuses = {
  submitted: {
    national: 1,
    vi: 'Mới nộp, chờ tiếp nhận',
    en: 'Submitted, waiting to be accepted',
    open: true,
  },
  accepted: { national: 2, vi: 'Đã tiếp nhận', en: 'Accepted', open: true },
  processing: { national: 4, vi: 'Đang xử lý', en: 'Being processed', open: true },
  'awaiting-supplement': { national: 5, vi: 'Chờ bổ sung', en: 'Waiting for a supplement', open: true },
  resolved: { national: 9, vi: 'Đã xử lý xong', en: 'Resolved', open: true },
  returned: { national: 10, vi: 'Đã trả kết quả', en: 'Result handed over', open: false },
  refused: { national: 3, vi: 'Không được tiếp nhận, giải quyết', en: 'Refused', open: false },
  stopped: { national: 8, vi: 'Dừng giải quyết', en: 'Stopped', open: false },
  withdrawn: { national: 7, vi: 'Người nộp đã rút hồ sơ', en: 'Withdrawn by the applicant', open: false },
} as const satisfies Record<Status, StatusFacts>

/** The code under which the national portal knows the status. A refusal after acceptance is a finished dossier there. */
export const nationalStatus = (status: Status, accepted: boolean): number =>
  status === 'refused' && accepted ? 9 : statuses[status].national

export type Move =
  | 'accept'
  | 'request-supplement'
  | 'supply-supplement'
  | 'refuse'
  | 'withdraw'
  | 'assign'
  | 'complete-step'
  | 'return-step'
  | 'draft-result'
  | 'sign-result'
  | 'seal-result'
  | 'hand-over'
  | 'explain-delay'
  | 'extend'
  | 'decline-extension'
  | 'stop'
  | 're-open'
  | 'approve-supplement'
  | 'decline-supplement'
  | 'consult'
  | 'withdraw-consultation'
  | 'redirect'
  | 'propose-correction'
  | 'sign-correction'
  | 'seal-correction'
  | 'propose-revocation'
  | 'revoke-result'
  | 'decline-result-change'
  | 'send-by-post'
  | 'confirm-delivery'
  | 'post-came-back'

/**
 * What stands in the history beside the moves: somebody helped, it was sent on to another place, its papers arrived there, an
 * agency that was asked gave its opinion or did not in time, the applicant wrote to the desk or the desk to them, what another agency
 * issued was recorded.
 */
export type Remark =
  | 'assist'
  | 'forward'
  | 'arrive'
  | 'opine'
  | 'opinion-overdue'
  | 'write-to-desk'
  | 'write-to-applicant'
  | 'record-other-result'

type MoveFacts = {
  from: readonly Status[]
  /** Roles that may, when an open step is theirs; or the applicant; or a leader of the unit, whatever step is open. */
  by: readonly Role[] | 'applicant' | 'head'
  /** The move finishes the current step and the next one begins. */
  finishesStep?: boolean
  /** It is about the issued result, which must stand so: it hangs on no step, and is for those of the unit with one of the roles. */
  result?: readonly ResultState[]
  vi: string
  en: string
}

const processing = ['accepted', 'processing'] as const
const finished = ['resolved', 'returned'] as const

export const moves = {
  accept: { from: ['submitted'], by: ['clerk'], finishesStep: true, vi: 'Tiếp nhận', en: 'Accept' },
  'request-supplement': {
    from: ['submitted', ...processing],
    by: ['clerk', 'officer'],
    vi: 'Yêu cầu bổ sung',
    en: 'Ask for a supplement',
  },
  'supply-supplement': { from: ['awaiting-supplement'], by: 'applicant', vi: 'Nộp bổ sung', en: 'Supply' },
  refuse: { from: ['submitted', ...processing], by: ['clerk', 'officer'], vi: 'Từ chối', en: 'Refuse' },
  withdraw: {
    from: ['submitted', 'accepted', 'awaiting-supplement'],
    by: 'applicant',
    vi: 'Rút hồ sơ',
    en: 'Withdraw',
  },
  assign: { from: processing, by: ['officer', 'leader', 'registry-clerk'], vi: 'Giao việc', en: 'Assign' },
  'complete-step': {
    from: processing,
    by: ['officer', 'leader', 'clerk', 'registry-clerk'],
    finishesStep: true,
    vi: 'Chuyển bước sau',
    en: 'Complete the step',
  },
  'return-step': {
    from: processing,
    by: ['leader', 'registry-clerk'],
    vi: 'Trả lại bước trước',
    en: 'Return',
  },
  'draft-result': { from: processing, by: ['officer'], vi: 'Lập dự thảo kết quả', en: 'Draft the result' },
  'sign-result': { from: processing, by: ['leader'], finishesStep: true, vi: 'Ký số', en: 'Sign' },
  'seal-result': {
    from: processing,
    by: ['registry-clerk'],
    finishesStep: true,
    vi: 'Đóng dấu, phát hành',
    en: 'Seal and issue',
  },
  'hand-over': { from: ['resolved'], by: ['clerk'], finishesStep: true, vi: 'Trả kết quả', en: 'Hand over' },
  'explain-delay': {
    from: ['submitted', ...processing],
    by: ['clerk', 'officer', 'leader', 'registry-clerk'],
    vi: 'Giải trình chậm hạn',
    en: 'Explain the delay',
  },
  extend: {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Xin lỗi và hẹn lại',
    en: 'Apologise, promise anew',
  },
  'decline-extension': {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Không đồng ý hẹn lại',
    en: 'Decline the new day',
  },
  'approve-supplement': {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Đồng ý yêu cầu bổ sung thêm',
    en: 'Approve a further supplement',
  },
  'decline-supplement': {
    from: ['submitted', ...processing],
    by: 'head',
    vi: 'Không đồng ý yêu cầu bổ sung thêm',
    en: 'Decline a further supplement',
  },
  consult: { from: processing, by: ['officer', 'leader'], vi: 'Lấy ý kiến cơ quan khác', en: 'Consult' },
  'withdraw-consultation': {
    from: [...processing, 'awaiting-supplement'],
    by: ['officer', 'leader'],
    vi: 'Thôi lấy ý kiến',
    en: 'Withdraw a consultation',
  },
  redirect: {
    from: ['submitted', ...processing],
    by: ['clerk', 'officer'],
    vi: 'Chuyển cơ quan có thẩm quyền',
    en: 'Send to the competent agency',
  },
  stop: {
    from: [...processing, 'awaiting-supplement'],
    by: 'head',
    vi: 'Dừng giải quyết',
    en: 'Stop',
  },
  're-open': { from: ['stopped', 'refused'], by: 'head', vi: 'Mở lại hồ sơ', en: 'Re-open' },
  'send-by-post': { from: ['resolved'], by: ['clerk'], vi: 'Gửi qua bưu chính', en: 'Send by post' },
  'confirm-delivery': {
    from: ['resolved'],
    by: ['clerk'],
    finishesStep: true,
    vi: 'Bưu chính đã phát',
    en: 'Delivered by post',
  },
  'post-came-back': { from: ['resolved'], by: ['clerk'], vi: 'Bưu gửi bị trả lại', en: 'Came back by post' },
  'propose-correction': {
    from: finished,
    by: ['officer'],
    result: ['in-force'],
    vi: 'Đề nghị đính chính kết quả',
    en: 'Propose to correct the result',
  },
  'sign-correction': {
    from: finished,
    by: ['leader'],
    result: ['correction-proposed'],
    vi: 'Ký bản đính chính',
    en: 'Sign the corrected result',
  },
  'seal-correction': {
    from: finished,
    by: ['registry-clerk'],
    result: ['correction-signed'],
    vi: 'Đóng dấu bản đính chính',
    en: 'Seal the corrected result',
  },
  'propose-revocation': {
    from: ['returned'],
    by: ['officer'],
    result: ['in-force'],
    vi: 'Đề nghị thu hồi kết quả',
    en: 'Propose to revoke the result',
  },
  'revoke-result': {
    from: ['returned'],
    by: ['leader'],
    result: ['revocation-proposed'],
    vi: 'Thu hồi kết quả',
    en: 'Revoke the result',
  },
  'decline-result-change': {
    from: finished,
    by: ['leader'],
    result: ['revocation-proposed', 'correction-proposed'],
    vi: 'Không đồng ý thu hồi, đính chính',
    en: 'Decline to revoke or correct',
  },
} as const satisfies Record<Move, MoveFacts>

/** A dossier at one of its open steps; several may be open side by side. */
export type Situation = {
  status: Status
  unit: string
  desk: string
  applicant: string
  hasResult: boolean
  /** A further supplement waits for the head's approval. */
  supplementWaits: boolean
  delay: DelayState
  result: ResultState
  /** The applicant wishes to have the result by post. */
  byPost: boolean
  /** The post has it. */
  onTheWay: boolean
  /** Null when no step is open: it is closed. */
  step: {
    role: Role
    unit: string
    assignee: string | null
    purpose: StepPurpose | null
    /** Which of the moves that a process may bar it leaves; absent: all. */
    moves?: readonly StepMove[] | undefined
  } | null
}
export type Mover = {
  kind: 'citizen' | 'staff' | 'system'
  id: string
  unit?: string
  roles?: readonly Role[]
  /** Whose work a delegate goes on with. */
  actsFor?: string | null
}

/**
 * How often a supplement may be asked for without the head: once, complete and exact (Decree 61/2018, Art. 11 and 15). A further
 * request waits for the head's approval and is counted.
 */
export const freeSupplements = 1

type Where = { unit: string; desk: string; sheet?: readonly { unit: string }[] }

/** Whether the actor works in the unit that handles the dossier, at the desk that received it, or where one of its steps is done. */
export const worksThere = (actor: Mover, { unit, desk, sheet = [] }: Where): boolean =>
  actor.kind === 'staff' && [unit, desk, ...sheet.map((line) => line.unit)].includes(actor.unit ?? '')

/** Whether the step is done where the actor works. The unit and its desk do each other's steps. */
export const worksAtStep = (actor: Mover, unit: string, where: Where): boolean =>
  unit === where.unit || unit === where.desk
    ? worksThere(actor, { unit: where.unit, desk: where.desk })
    : actor.kind === 'staff' && actor.unit === unit

/** Every move the actor may make now at one of the open steps. The screens show exactly these and the actions check exactly this. */
export const allowedMoves = (actor: Mover, situations: readonly Situation[]): Move[] =>
  (Object.keys(moves) as Move[]).filter((move) =>
    situations.some((situation) => mayMove(actor, move, situation)),
  )

export function mayMove(actor: Mover, move: Move, situation: Situation): boolean {
  const { from, by, result }: MoveFacts = moves[move]
  if (!from.includes(situation.status)) return false
  if (result) return result.includes(situation.result) && worksInUnit(actor, situation, by)
  if (by === 'applicant') return actor.kind === 'citizen' && actor.id === situation.applicant
  if (by === 'head') return isHead(actor, situation) && isAwaited(move, situation)
  const { step } = situation
  if (!step || !worksAtStep(actor, step.unit, situation)) return false
  const roles = actor.roles ?? []
  if (move === 'assign') return mayAssign(actor, step)
  if (!by.includes(step.role) || !roles.includes(step.role)) return false
  if (!isFree(step.assignee, actor) && step.assignee !== actor.id) return false
  if (step.moves && isBarrable(move) && !step.moves.includes(move)) return false
  if (move === 'request-supplement') return !situation.supplementWaits
  if (move === 'explain-delay') return situation.delay === 'none'
  if (handing.includes(move) && isBeingChanged(situation.result)) return false
  if (step.purpose === 'hand-over' && !isForPost(move, situation)) return false
  if (move === 'complete-step') return mayComplete(step.purpose, situation)
  const purpose = purposes[move]
  return purpose === undefined || purpose === step.purpose
}

const isBarrable = (move: Move): move is StepMove =>
  move === 'request-supplement' || move === 'refuse' || move === 'return-step'
const worksInUnit = (actor: Mover, { unit }: Situation, by: MoveFacts['by']): boolean =>
  actor.kind === 'staff' &&
  actor.unit === unit &&
  (actor.roles ?? []).some((role) => Array.isArray(by) && by.includes(role))

const isHead = ({ kind, unit, roles = [] }: Mover, situation: Situation): boolean =>
  kind === 'staff' && unit === situation.unit && roles.includes('leader')

/** Whether what the head decides on was asked for: a new day, once at most, or a further supplement. */
function isAwaited(move: Move, { delay, supplementWaits }: Situation): boolean {
  if (move === 'extend' || move === 'decline-extension') return delay === 'explained'
  if (move === 'approve-supplement' || move === 'decline-supplement') return supplementWaits
  return true
}

/** Whether the move is about the issued result: it is then made where the dossier would be handled today, also of an ended unit. */
export const isAboutResult = (move: Move): boolean => 'result' in moves[move]

const handing: readonly Move[] = ['hand-over', 'send-by-post']

/** What is on its way by post is delivered or comes back before anything else becomes of it. */
function isForPost(move: Move, { byPost, onTheWay }: Situation): boolean {
  if (move === 'confirm-delivery' || move === 'post-came-back') return onTheWay
  if (move === 'send-by-post') return byPost && !onTheWay
  return move !== 'hand-over' || !onTheWay
}

/** The moves that belong to one step of the process. */
const purposes: Partial<Record<Move, StepPurpose>> = {
  'draft-result': 'draft',
  'sign-result': 'sign',
  'seal-result': 'seal',
  'hand-over': 'hand-over',
  'send-by-post': 'hand-over',
  'confirm-delivery': 'hand-over',
  'post-came-back': 'hand-over',
}

/** A step in which the result is drafted cannot end without one; one with a move of its own ends with that. */
const mayComplete = (purpose: StepPurpose | null, { hasResult }: Situation): boolean =>
  purpose === null || (purpose === 'draft' && hasResult)

/** What nobody has taken, or is held by somebody absent whose post the actor was lent (delegation). */
const isFree = (assignee: string | null, { actsFor }: Mover): boolean =>
  assignee === null || (actsFor !== undefined && assignee === actsFor)

/** A leader gives a step to anybody; who does such work takes what is free. */
function mayAssign(actor: Mover, { role, assignee }: NonNullable<Situation['step']>): boolean {
  if (role === 'clerk') return false
  const { roles = [] } = actor
  return roles.includes('leader') || (roles.includes(role) && isFree(assignee, actor))
}
