import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { useGoal } from '../plans/use-goal.ts'
import { type IndicatorInPlans, indicatorQuery } from './queries.ts'

/**
 * What an indicator is called in a year: in the words of the plan of that year, else of the newest plan that has it, else as it is
 * defined; and how its amounts are written.
 */
export function useIndicator(id: string, year: string) {
  const { of, language } = useWords()
  const { value } = useGoal()
  const { data } = useQuery(indicatorQuery(id))
  return {
    indicator: data,
    name: data ? (language === 'vi' && wordingOf(data, year)) || of(data.name) : '',
    write: (amount: number) => value(amount, { unit: data?.unit ?? 'percent' }),
  }
}

function wordingOf({ wordings }: IndicatorInPlans, year: string): string | undefined {
  return (wordings.find((one) => String(one.year) === year) ?? wordings[0])?.name
}
