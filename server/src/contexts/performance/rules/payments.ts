import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { dayOf, type Tier } from './happening.ts'
import type { Sums } from './sums.ts'

export type SettledPayment = {
  unit: string
  tier: Tier | null
  procedure: string
  how: 'online' | 'cash'
  at: string
}

/** A settled payment counts under its day at the unit it was for: through the national platform, or in cash at a desk. */
export function addPayment(
  sums: Pick<Sums, 'add'>,
  { unit, tier, procedure, how, at }: SettledPayment,
): void {
  const day: PlainDate = dayOf(at)
  const channel = how === 'online' ? 'online' : 'desk'
  sums.add(
    { known: day, day, unit, tier, procedure, channel },
    how === 'online' ? 'onlinePayments' : 'cashPayments',
    1,
  )
}
