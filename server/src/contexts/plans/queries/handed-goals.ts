import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { predecessorsOf } from '../../organisation/index.ts'
import type { GivenGoals } from '../rules/goal.ts'
import { goalsHeld } from '../store/assignment.ts'

/** For each target of a plan, the goals that units held on the day; a unit holds those of the units it took over wholly. */
export async function handedGoals(
  read: Read,
  { plan, units, at }: { plan: string; units: readonly string[]; at: PlainDate },
): Promise<(target: string) => GivenGoals> {
  const before = await predecessorsOf(read, units, at)
  const ofWhom = [...new Set(units.flatMap((unit) => [unit, ...(before.get(unit) ?? [])]))]
  const held = await goalsHeld(read, { plan, units: ofWhom, at })
  return (target) => {
    const own = held.filter((one) => one.target === target)
    return (unit) => {
      const holders = [unit, ...(before.get(unit) ?? [])]
      return own.filter((one) => holders.includes(one.unit)).map(({ goal }) => goal)
    }
  }
}
