import type { App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { type Indicator, indicatorsById } from '../../performance/index.ts'
import type { PlanTarget } from '../rules/plan-document.ts'
import { planContent } from './plan-content.ts'
import { plansOfProvince } from './plans-of-province.ts'

export type IndicatorInPlans = Indicator & {
  unit: PlanTarget['unit']
  /** What targets of the plans in force today call it, in Vietnamese, of the newest plan first. */
  wordings: { plan: string; number: string | null; target: string; year: number; name: string }[]
}

const unitOf = { ratio: 'percent', mean: 'minutes', count: 'count', reported: 'percent' } as const

/** What an indicator means, and what every plan of the province calls it. Throws `not-found`. */
export const indicatorInPlans = (app: App, id: string): Promise<IndicatorInPlans> =>
  app.read({ kind: 'system', id: 'plans.indicator' }, async (read) => {
    const indicator = (await indicatorsById(read)).get(id)
    if (!indicator) throw kernelErrors.notFound()
    const codes = await plansOfProvince(read)
    const plans = await Promise.all(codes.map((code) => planContent(read, code, { at: read.today })))
    const targets = plans.flatMap((plan) =>
      (plan?.targets ?? []).flatMap((target) =>
        plan && target.indicator === id ? [{ plan: plan.code, number: plan.number, ...target }] : [],
      ),
    )
    return {
      ...indicator,
      unit: targets[0]?.unit ?? unitOf[indicator.kind],
      wordings: targets.map(({ plan, number, id: target, year, name }) => ({
        ...{ plan, number, target, year, name },
      })),
    }
  })
