import { useWords } from '../../messages/words.ts'
import type { Figure } from './queries.ts'

type Measure = Pick<Figure, 'unit'> & { compare: string }

/** Says goals and values in the reader's language: `ít nhất 95%`, `4,2 phút`. */
export function useGoal() {
  const { plans: said, language } = useWords()
  const value = (amount: number, { unit }: Pick<Figure, 'unit'>) =>
    amount.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }) +
    (said.unit[unit as keyof typeof said.unit] ?? '')
  const goal = (amount: number, measure: Measure) =>
    `${said.compare[measure.compare as keyof typeof said.compare] ?? ''} ${value(amount, measure)}`.trim()
  return { value, goal }
}
