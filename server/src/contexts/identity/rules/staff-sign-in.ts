/** After this many wrong attempts in a row the account rests for a quarter of an hour (Circular 12/2022: lock after n failures). */
export const attemptsBeforeLock = 5
export const lockMinutes = 15

export type Attempt = {
  known: boolean
  passwordRight: boolean
  /** The time step of the code, or null when it fits none. */
  codeStep: number | null
  lastStep: number
  failures: number
  lockedUntil: Date | null
}
export type Verdict =
  | { kind: 'right' }
  | { kind: 'wrong'; lock: boolean }
  | { kind: 'locked'; minutes: number }

/** Password and code must both be right, and a code works once. Which of them was wrong is never said. */
export function judgeStaffSignIn(attempt: Attempt, now: Date): Verdict {
  const { lockedUntil, failures, codeStep, lastStep } = attempt
  if (lockedUntil && lockedUntil > now)
    return { kind: 'locked', minutes: Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000) }
  const right = attempt.known && attempt.passwordRight && codeStep !== null && codeStep > lastStep
  return right ? { kind: 'right' } : { kind: 'wrong', lock: failures + 1 >= attemptsBeforeLock }
}
