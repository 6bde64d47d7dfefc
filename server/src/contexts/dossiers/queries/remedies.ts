import { readFileSync } from 'node:fs'
import type { Text } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** `late-again`: the new day that was promised has passed too. */
export type RemedyCase = 'late' | 'late-again' | 'refused' | 'stopped'

/** What is open to an applicant, and by which law; `helpLine`: the line of the province takes it. */
export type Remedy = Text & { id: string; law: Text; helpLine: boolean; url: string | null }

type Shipped = Text & {
  id: string
  validFrom: PlainDate
  validTo?: PlainDate
  when: readonly RemedyCase[]
  law: Text
  helpLine?: boolean
  url?: string
}

const file = new URL('../../../../../data/remedies/remedies.json', import.meta.url)
let shipped: readonly Shipped[] | undefined

/** What is open on a date to an applicant in such a case, of what ships with the product. */
export function remediesFor(wanted: RemedyCase, date: PlainDate): Remedy[] {
  shipped ??= (JSON.parse(readFileSync(file, 'utf8')) as { remedies: Shipped[] }).remedies
  return shipped
    .filter(
      ({ when, validFrom, validTo }) =>
        when.includes(wanted) && validFrom <= date && (!validTo || date < validTo),
    )
    .map(({ id, vi, en, law, helpLine = false, url = null }) => ({ id, vi, en, law, helpLine, url }))
}
