import { type Answers, isFilled, type ResultFact } from '@mot-cua/form-engine'
import { isPlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'

/** Longest text of a fact, in characters. */
export const longestFact = 500

/** What an officer entered, by the id of the fact, as typed; a date is `2026-11-23`. */
export type EnteredFacts = Readonly<Record<string, string>>

type FactFault = { id: string; because: 'missing' | 'wrong' | 'unknown' }

/** The facts that are missing or wrong; nothing that the service does not ask for is taken. */
export function faultyFacts(
  asked: readonly ResultFact[],
  entered: EnteredFacts,
  answers: Answers,
): FactFault[] {
  const known = new Set(asked.map(({ id }) => id))
  const unknown = Object.keys(entered).filter((id) => !known.has(id))
  return [
    ...asked.flatMap((fact): FactFault[] => {
      const text = enteredAs(entered, fact.id)
      if (text === '') return isMissing(fact, answers) ? [{ id: fact.id, because: 'missing' }] : []
      return fits(fact, text) ? [] : [{ id: fact.id, because: 'wrong' }]
    }),
    ...unknown.map((id) => ({ id, because: 'unknown' as const })),
  ]
}

/** Whether the fact must be entered: it is required, and no answer says it. */
export const isMissing = ({ id, required }: ResultFact, answers: Answers): boolean =>
  required && !isFilled(answers[id])

/** The facts as the paper writes them; what was left empty is not there, so that an answer of that name shows. */
export const writtenFacts = (asked: readonly ResultFact[], entered: EnteredFacts): Record<string, string> =>
  Object.fromEntries(
    asked.flatMap(({ id, type }) => {
      const text = enteredAs(entered, id)
      return text === '' ? [] : [[id, type === 'date' ? writeDay(text) : text]]
    }),
  )

const enteredAs = (entered: EnteredFacts, id: string): string =>
  Object.hasOwn(entered, id) ? entered[id]!.normalize('NFC').trim() : ''

function fits({ type }: ResultFact, text: string): boolean {
  if (type === 'number') return /^\d{1,9}([.,]\d{1,3})?$/.test(text)
  if (type === 'date') return isPlainDate(text)
  return text.length <= longestFact
}
