import type { DossierPage, MoveBodies, Reason } from '../../../api-types.ts'
import type { Words } from '../../../messages/words.ts'
import { blanksOf } from '../blanks.ts'

/** The code sent when none of the service's reasons fits. */
export const ownReason = 'own'

/** What has been typed into a request so far; `code` is empty until a reason is chosen. */
export type SupplementDraft = {
  items: Record<string, { code: string; sentence: string }>
  message: string
}
export const emptySupplement: SupplementDraft = { items: {}, message: '' }

/** One thing that can be asked for: a component or a declared value. */
export type Askable = { id: string; vi: string; en: string }

/** What may be asked for: components; values that differ or that a reason names; all other values. */
export function askables({ components, sections, reasons }: DossierPage): {
  components: Askable[]
  likely: Askable[]
  others: Askable[]
} {
  const named = new Set(supplementReasons(reasons).flatMap(({ concerns }) => concerns))
  const rows = sections.flatMap((section) => section.rows)
  const likely = rows.filter(({ id, origin }) => named.has(id) || origin?.agrees === false)
  const others = rows.filter((row) => !likely.includes(row))
  const toAskable = ({ id, label }: (typeof rows)[number]) => ({ id, ...label })
  return { components, likely: likely.map(toAskable), others: others.map(toAskable) }
}

export const supplementReasons = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(({ kind }) => kind === 'supplement')

/** The reasons for one thing, those that name it first. */
export function reasonsFor(concerns: string, reasons: readonly Reason[]): Reason[] {
  const fit = supplementReasons(reasons)
  const names = (reason: Reason) => reason.concerns.includes(concerns)
  return [...fit.filter(names), ...fit.filter((reason) => !names(reason))]
}

/** What is still missing, by the id of the control that mends it; empty when the request can be sent. */
export function supplementFaults(
  draft: SupplementDraft,
  { missing }: Words['moves'],
): Record<string, string> {
  const faults: Record<string, string> = {}
  const chosen = Object.entries(draft.items)
  if (chosen.length === 0) faults.items = missing.items
  for (const [id, { code, sentence }] of chosen) {
    const blanks = blanksOf(sentence)
    if (code === '') faults[`reason-${id}`] = missing.reason
    else if (sentence.trim() === '') faults[`sentence-${id}`] = missing.sentence
    else if (blanks) faults[`sentence-${id}`] = missing.blanks(blanks)
  }
  return faults
}

/** What is sent: the sentence goes along only where it is not the reason's own. */
export const supplementBody = (
  draft: SupplementDraft,
  reasons: readonly Reason[],
): MoveBodies['request-supplement'] => ({
  items: Object.entries(draft.items).map(([concerns, { code, sentence }]) => {
    const text = sentence.trim()
    const own = reasons.find((reason) => reason.code === code)?.vi !== text
    return { concerns, code, ...(own && { text }) }
  }),
  message: draft.message.trim(),
})
