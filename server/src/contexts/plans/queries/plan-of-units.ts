import type { App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitTree } from '../../organisation/index.ts'
import { planErrors } from '../errors.ts'
import type { Figure } from '../rules/figures.ts'
import { figuresOfUnits } from './figures-at.ts'
import { planContent } from './plan-content.ts'

/**
 * Every figure of a plan to the end of a day for each of some units, as known today: what came to be known since is in it. Throws
 * `plan-not-found`.
 */
export const planOfUnits = (
  app: App,
  code: string,
  { at, units }: { at: PlainDate; units: readonly string[] },
): Promise<Map<string, Figure[]>> =>
  app.read({ kind: 'system', id: 'plans.plan-of-units' }, async (read) => {
    const [plan, trees] = await Promise.all([planContent(read, code, { at }), unitTree(read, at)])
    if (!plan) throw planErrors.planNotFound(code)
    return figuresOfUnits(read, plan, { at, trees, units, knownOn: read.today })
  })
