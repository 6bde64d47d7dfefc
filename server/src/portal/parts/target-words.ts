import type { Figure } from '../../contexts/plans/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatNumber } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'

/** `91,2%`, `8,7 phút`, `25`. */
export const amountWords = (value: number, unit: Figure['unit'], locale: Locale): string =>
  messagesIn(locale).targets.amount[unit](formatNumber(value, locale, 1))

/** What a target asks for, with its limit as the plan has it: `ít nhất 90%`, `dưới 8 phút`. */
export const goalWords = (
  { goal, compare, unit }: Pick<Figure, 'goal' | 'compare' | 'unit'>,
  locale: Locale,
): string => messagesIn(locale).targets.than[compare](amountWords(goal, unit, locale))
