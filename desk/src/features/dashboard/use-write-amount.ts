import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { useGoal } from '../plans/use-goal.ts'
import { dashboardQuery } from './queries.ts'

/** What an indicator is called, and how its amounts are written; by the plan that has it, else as it stands. */
export function useWriteAmount(indicator: string): { name: string; write: (value: number) => string } {
  const { of } = useWords()
  const { value } = useGoal()
  const { data } = useQuery(dashboardQuery({}))
  const figure = data?.dashboard?.figures.find((one) => one.indicator === indicator)
  const unit = figure?.unit ?? 'percent'
  return {
    name: figure ? of(figure.indicatorName) : indicator,
    write: (amount) => value(amount, { unit }),
  }
}
