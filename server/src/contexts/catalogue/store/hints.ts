import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'

export type Hints = {
  synonyms: { phrase: string; meaning: string }[]
  popularity: { code: string; popularity: number }[]
  lifeEvents: { id: string; position: number; nameVi: string; nameEn: string; procedures: string[] }[]
}

/** Adds the words, the popularity and the life events that are not there yet; what was edited since is left alone. */
export async function addHints(tx: Tx, hints: Hints): Promise<void> {
  await sql`insert into catalogue.synonym
            select phrase, meaning from jsonb_to_recordset(${JSON.stringify(hints.synonyms)}::jsonb) as new (phrase text, meaning text)
            on conflict do nothing`.execute(tx.db)
  await sql`update catalogue.procedure p set popularity = new.popularity
            from jsonb_to_recordset(${JSON.stringify(hints.popularity)}::jsonb) as new (code text, popularity int)
            where p.code = new.code and p.popularity = 0`.execute(tx.db)
  await sql`insert into catalogue.life_event
            select id, position, "nameVi", "nameEn", procedures
            from jsonb_to_recordset(${JSON.stringify(hints.lifeEvents)}::jsonb)
              as new (id text, position int, "nameVi" text, "nameEn" text, procedures text[])
            on conflict do nothing`.execute(tx.db)
}
