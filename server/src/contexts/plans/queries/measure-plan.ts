import type { App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Figure } from '../rules/figures.ts'
import { planPage } from './plan-page.ts'

/** One line a figure, flat, for a table or a file. */
export type MeasuredLine = Pick<
  Figure,
  'target' | 'indicator' | 'tier' | 'year' | 'name' | 'compare' | 'goal' | 'unit' | 'progress'
> & {
  /** The unit that the plan names for the goal. */
  of: string | null
  from: PlainDate | null
  to: PlainDate | null
  numerator: number | null
  denominator: number | null
  value: number | null
  how: string
  why: string | null
}

/** The figures of a plan on a day, over the province or one unit, as lines with Vietnamese explanations. */
export async function measurePlan(
  app: App,
  code: string,
  at: PlainDate,
  unit?: string,
): Promise<MeasuredLine[]> {
  const { figures } = await planPage(app, code, { at, unit })
  return figures.map(
    ({
      period,
      measured,
      how,
      why,
      indicatorName: _name,
      thisYear: _year,
      of,
      planGoal: _goal,
      sources: _sources,
      ...figure
    }) => ({
      ...figure,
      of: of?.id ?? null,
      from: period?.from ?? null,
      to: period?.to ?? null,
      numerator: measured?.numerator ?? null,
      denominator: measured?.denominator ?? null,
      value: measured?.value ?? null,
      how: how.vi,
      why: why?.vi ?? null,
    }),
  )
}
