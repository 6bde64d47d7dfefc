import type { StepMove, StepPurpose } from '@mot-cua/form-engine'
import type { Role } from '../../../kernel/values/role.ts'
import type { DelayState } from './delay.ts'
import { type Move, type MoveFacts, moves, type Status } from './lifecycle.ts'
import { isBeingChanged, type ResultState } from './result-change.ts'

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
