import type { Read } from '../../../kernel/app.ts'
import { buildLexicon, type Lexicon } from '../rules/search/lexicon.ts'
import { catalogueDb } from '../store/tables.ts'

/** The latest lexicon of this process, by the stamps it was made under: they are new with every change of names or synonyms. */
let latest: { stamps: string; lexicon: Promise<Lexicon> } | undefined

/** What search knows of the language of the catalogue as it is now; read again only after a change. */
export async function searchKnowledge(read: Read): Promise<Lexicon> {
  const rows = await catalogueDb(read)
    .selectFrom('catalogue.search_stamp')
    .select('stamp')
    .orderBy('what')
    .execute()
  const stamps = rows.map(({ stamp }) => stamp).join()
  if (latest?.stamps === stamps) return latest.lexicon
  const lexicon = loadLexicon(read)
  const mine = { stamps, lexicon }
  latest = mine
  lexicon.catch(() => {
    if (latest === mine) latest = undefined
  })
  return lexicon
}

async function loadLexicon(read: Read): Promise<Lexicon> {
  const names = await catalogueDb(read)
    .selectFrom('catalogue.search_entry')
    .select(['form', 'field_form as fieldForm', 'popularity'])
    .execute()
  const synonyms = await catalogueDb(read)
    .selectFrom('catalogue.synonym')
    .select(['phrase', 'meanings'])
    .where('removed', '=', false)
    .execute()
  return buildLexicon(names, synonyms)
}
