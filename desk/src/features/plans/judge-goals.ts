import type { Given, HandDown } from './queries.ts'

/** What was typed for each unit. */
export type TypedGoals = Record<string, { goal?: string; head?: string }>

/** The number that was typed, with comma or point; undefined when it is none. */
export function readGoal(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 ? value : undefined
}

/** Whether the goal asks less than the minimum; the server judges the same. */
export const isTooEasy = (compare: string, goal: number, minimum: number): boolean =>
  compare === 'lt' ? goal > minimum : goal < minimum

/** What would be handed down, and how many of the typed goals cannot be. */
export function judgeGoals(
  { rows, target }: Pick<HandDown, 'rows' | 'target'>,
  typed: TypedGoals,
  note: string,
): { given: Given[]; faulty: number } {
  const given: Given[] = []
  let faulty = 0
  for (const { unit, minimum } of rows) {
    const { goal: text = '', head } = typed[unit.id] ?? {}
    if (text.trim() === '') continue
    const goal = readGoal(text)
    if (goal === undefined || minimum === null || isTooEasy(target.compare, goal, minimum)) faulty++
    else given.push({ unit: unit.id, goal, ...(head && { head }), ...(note.trim() && { note: note.trim() }) })
  }
  return { given, faulty }
}
