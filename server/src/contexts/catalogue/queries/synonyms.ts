import { sql } from 'kysely'
import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { mayEditSynonyms } from '../rules/permissions.ts'

export type SynonymItem = { phrase: string; meanings: string[]; edited: boolean }
export type SynonymFilter = { q?: string; limit?: number; offset?: number }

/** The everyday phrases that have the text in the phrase or in a meaning, in the order of the alphabet, with how many there are. */
export const synonymList = (
  app: App,
  actor: Actor,
  { q = '', limit = 50, offset = 0 }: SynonymFilter,
): Promise<{ items: SynonymItem[]; total: number }> =>
  app.read(actor, async (read) => {
    if (!mayEditSynonyms(actor)) throw kernelErrors.notAllowed()
    const { rows } = await sql<{ items: SynonymItem[]; total: number }>`
      with found as (
        select form, phrase, meanings, edited from catalogue.synonym
        where not removed and strpos(form || ' ' || catalogue.search_form(array_to_string(meanings, ' ')), catalogue.search_form(${q})) > 0
      )
      select (select count(*)::int from found) as total,
        coalesce((select jsonb_agg(jsonb_build_object('phrase', phrase, 'meanings', meanings, 'edited', edited) order by form)
          from (select * from found order by form limit ${limit} offset ${offset}) page), '[]') as items`.execute(
      read.db,
    )
    return rows[0]!
  })
