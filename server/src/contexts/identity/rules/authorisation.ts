import { addMonths, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

type Scope = {
  procedures: readonly string[] | null
  validFrom: PlainDate
  validTo: PlainDate
  endedAt: Date | null
}

/** Whether an authorisation stands on the day for the procedure; it ends at once when its grantor ends it. */
export const covers = (given: Scope, procedure: string, today: PlainDate): boolean =>
  given.endedAt === null &&
  given.validFrom <= today &&
  today <= given.validTo &&
  (given.procedures === null || given.procedures.includes(procedure))

/** An authorisation that names no end holds for one year (Civil Code 91/2015/QH13, Art. 563; from memory). */
export const usualEnd = (from: PlainDate): PlainDate => addMonths(from, 12)

/** The longest that can be given here. The law knows no such limit; one that is forgotten must end by itself. */
export const latestEnd = (from: PlainDate): PlainDate => addMonths(from, 60)
