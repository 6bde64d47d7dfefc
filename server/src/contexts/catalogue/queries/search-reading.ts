import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { mayEditSynonyms } from '../rules/permissions.ts'
import { readQuery } from '../rules/search/read-query.ts'
import { searchKnowledge } from './search-knowledge.ts'

export type SearchReading = {
  /** The words as they are understood, in the form of search. */
  heard: string
  groups: { ways: string[]; found: number; weight: number; tellsNothing: boolean }[]
}

/** How search reads a text: for who edits everyday words and wonders why something is not found. */
export const searchReading = (app: App, actor: Actor, q: string): Promise<SearchReading> =>
  app.read(actor, async (read) => {
    if (!mayEditSynonyms(actor)) throw kernelErrors.notAllowed()
    const { heard, groups } = readQuery(q, await searchKnowledge(read))
    return {
      heard: heard.join(' '),
      groups: groups.map(({ ways, found, weight }) => ({
        ways: ways.map(({ words }) => words.join(' ')),
        found,
        weight: Math.round(weight * 100) / 100,
        tellsNothing: weight === 0,
      })),
    }
  })
