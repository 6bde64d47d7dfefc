import type { Role } from '../../../kernel/values/role.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type DelegationAsked = {
  lender: string
  delegate: string
  /** Roles of the post from which is lent. */
  held: readonly Role[]
  asked: readonly Role[]
  validFrom: PlainDate
  validTo: PlainDate
  today: PlainDate
  /** Whether the delegate has a post today in the unit or below it. */
  delegateWorksThere: boolean
  /** The days of delegations between the two that stand already. */
  standing: readonly { validFrom: PlainDate; validTo: PlainDate }[]
}

/** Why a delegation cannot be given; null when it can. Lent roles stay within those of the lender. */
export function judgeDelegation(
  asked: DelegationAsked,
): 'to-oneself' | 'dates' | 'too-wide' | 'unfit' | 'standing' | null {
  if (asked.lender === asked.delegate) return 'to-oneself'
  if (asked.validTo <= asked.validFrom || asked.validTo <= asked.today) return 'dates'
  if (!asked.asked.every((role) => asked.held.includes(role))) return 'too-wide'
  if (!asked.delegateWorksThere) return 'unfit'
  const overlaps = asked.standing.some(
    ({ validFrom, validTo }) => validFrom < asked.validTo && asked.validFrom < validTo,
  )
  return overlaps ? 'standing' : null
}
