import { textIn } from '../../shell/text-in.ts'

/** Whose procedures are shown, and how far they are. */
export type ReengineeringSearch = { dv?: string; buoc?: string }

export function readReengineeringSearch(search: Record<string, unknown>): ReengineeringSearch {
  const [dv, buoc] = [textIn(search.dv), textIn(search.buoc)]
  return { ...(dv && { dv }), ...(buoc && { buoc }) }
}
