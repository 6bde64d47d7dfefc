import type { DueState } from '@mot-cua/ui'
import type { Words } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import type { Standing } from './task-requests.ts'

/** A date of a plan in words: `tháng 8/2025`, `quý III/2023`, `31/08/2025`, `thường xuyên`. */
export function termName(term: string, { tasks: { terms } }: Pick<Words, 'tasks'>): string {
  if (term === 'ongoing' || term === 'annual') return terms[term]
  if (/^\d{4}-\d{2}-\d{2}$/.test(term)) return shortDate(term)
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(term) ?? []
  if (quarter) return terms.quarter(Number(quarter), year)
  return month ? terms.month(Number(month), year) : terms.year(year)
}

/** `before-7` or `after-2`, as the server names reminders, in words. */
export function occasionName(occasion: string, { tasks: { page } }: Pick<Words, 'tasks'>): string {
  const [side, number] = occasion.split('-')
  return side === 'before' ? page.before(Number(number)) : page.after(Number(number))
}

export const dueState = {
  overdue: 'late',
  soon: 'soon',
  open: 'ok',
  submitted: 'paused',
  accepted: 'done',
} as const satisfies Record<Standing, DueState>

type Stands = { standing: Standing; daysLate?: number; returned?: boolean }

/** How a term stands, in a few words. */
export function standingWords(
  { standing, daysLate = 0, returned = false }: Stands,
  { tasks: said }: Pick<Words, 'tasks'>,
): string {
  const stands = standing === 'overdue' && daysLate > 0 ? said.lateBy(daysLate) : said.standings[standing]
  const late = standing === 'submitted' && daysLate > 0 ? `, ${said.handedInLate(daysLate)}` : ''
  return returned ? `${said.returned} · ${stands}` : stands + late
}
