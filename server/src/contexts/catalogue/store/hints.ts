import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { Synonym } from '../rules/search/lexicon.ts'
import { catalogueDb } from './tables.ts'

export type Hints = {
  synonyms: Synonym[]
  popularity: { code: string; popularity: number }[]
  lifeEvents: { id: string; position: number; nameVi: string; nameEn: string; procedures: string[] }[]
}

/** Adds the words, the popularity and the life events that ship; what was edited or removed since is left alone. */
export async function addHints(tx: Tx, hints: Hints): Promise<void> {
  await sql`insert into catalogue.synonym as old (form, phrase, meanings)
            select catalogue.search_form(phrase), phrase, array(select jsonb_array_elements_text(meanings))
            from jsonb_to_recordset(${JSON.stringify(hints.synonyms)}::jsonb) as new (phrase text, meanings jsonb)
            on conflict (form) do update set phrase = excluded.phrase, meanings = excluded.meanings
            where not old.edited and (old.phrase, old.meanings) is distinct from (excluded.phrase, excluded.meanings)`.execute(
    tx.db,
  )
  await sql`update catalogue.procedure p set popularity = new.popularity
            from jsonb_to_recordset(${JSON.stringify(hints.popularity)}::jsonb) as new (code text, popularity int)
            where p.code = new.code and p.popularity = 0`.execute(tx.db)
  await sql`insert into catalogue.life_event
            select id, position, "nameVi", "nameEn", procedures
            from jsonb_to_recordset(${JSON.stringify(hints.lifeEvents)}::jsonb)
              as new (id text, position int, "nameVi" text, "nameEn" text, procedures text[])
            on conflict do nothing`.execute(tx.db)
}

/** Nobody else changes everyday words until the transaction ends. */
export const lockSynonyms = (tx: Tx) =>
  catalogueDb(tx)
    .selectFrom('catalogue.search_stamp')
    .select('what')
    .where('what', '=', 'synonyms')
    .forUpdate()
    .execute()

export const putSynonym = (tx: Tx, form: string, { phrase, meanings }: Synonym) =>
  catalogueDb(tx)
    .insertInto('catalogue.synonym')
    .values({ form, phrase, meanings: [...meanings], edited: true, removed: false })
    .onConflict((on) =>
      on.column('form').doUpdateSet({ phrase, meanings: [...meanings], edited: true, removed: false }),
    )
    .execute()

/** Whether there was such a phrase. */
export const dropSynonym = async (tx: Tx, form: string): Promise<boolean> => {
  const { numUpdatedRows } = await catalogueDb(tx)
    .updateTable('catalogue.synonym')
    .set({ edited: true, removed: true })
    .where('form', '=', form)
    .where('removed', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
