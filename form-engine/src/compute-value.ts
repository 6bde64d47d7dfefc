import type { Answers, PlainDate } from './answers.ts'
import { holds } from './condition.ts'
import { dateInWords } from './date-in-words.ts'
import type { Computed } from './form.ts'
import { moneyInWords } from './money-in-words.ts'
import { daysFrom, isPlainDate } from './plain-date.ts'
import { isAtLeastAge } from './rules/dates.ts'
import { rowsOf } from './rules/tables.ts'

/** What the system answers itself, given the answers that count before; undefined where the rule is silent. */
export function computeValue(
  computed: Computed,
  counted: Answers,
  today: PlainDate,
): string | number | undefined {
  switch (computed.rule) {
    case 'first-of':
      return computed.values.find(({ when }) => holds(when, counted))?.value ?? computed.otherwise
    case 'sum':
      return sumOf(counted[computed.table], computed.column)
    case 'percent':
      return percentOf(counted[computed.of], counted[computed.per])
    default:
      return computeFrom(computed, counted, today)
  }
}

type FromOne = Extract<Computed, { from: string }>

function computeFrom(computed: FromOne, counted: Answers, today: PlainDate): string | undefined {
  const from: unknown = counted[computed.from]
  switch (computed.rule) {
    case 'date-in-words':
      return isPlainDate(from) ? dateInWords(from) : undefined
    case 'money-in-words':
      return isAmount(from) ? moneyInWords(from, 'vi') : undefined
    case 'late-after':
      if (!isPlainDate(from) || !isPlainDate(today)) return undefined
      if (daysFrom(from, today) <= computed.days) return computed.inTime
      return computed.lateOtherwise?.find(({ when }) => holds(when, counted))?.value ?? computed.late
    case 'age-under':
      // Who is not born yet has no age: the date is a mistake.
      if (!isPlainDate(from) || !isPlainDate(today) || from > today) return undefined
      return isAtLeastAge(from, computed.years, today) ? computed.no : computed.yes
    case 'before-today':
      if (from === undefined) return computed.whenEmpty
      if (!isPlainDate(from) || !isPlainDate(today)) return undefined
      return from < today ? computed.yes : computed.no
    case 'map':
      return typeof from === 'string' && Object.hasOwn(computed.values, from)
        ? computed.values[from]
        : undefined
    default:
      return undefined
  }
}

// Added in thousandths, as 0.1 + 0.2 is not 0.3 in the machine's numbers.
function sumOf(table: unknown, column: string): number | undefined {
  const numbers = rowsOf(table)
    .map((row) => row[column])
    .filter((value) => typeof value === 'number')
  if (numbers.length === 0) return undefined
  return numbers.reduce((sum, number) => sum + Math.round(number * 1000), 0) / 1000
}

function percentOf(of: unknown, per: unknown): number | undefined {
  if (typeof of !== 'number' || typeof per !== 'number' || per <= 0) return undefined
  return Math.round((of * 100) / per)
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
