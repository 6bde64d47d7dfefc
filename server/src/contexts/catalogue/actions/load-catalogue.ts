import { readFile } from 'node:fs/promises'
import type { App } from '../../../kernel/app.ts'
import type { ImportReport } from '../rules/import-report.ts'
import type { Synonym } from '../rules/search/lexicon.ts'
import { searchForm } from '../rules/search/search-form.ts'
import { addGroups, type NewGroup } from '../store/group.ts'
import { addHints, type Hints } from '../store/hints.ts'
import { importProcedures } from './import-procedures.ts'

export type LoadedCatalogue = ImportReport

/** Meanings by phrase, by subject. */
type SynonymFile = { tellNothing: string[]; synonyms: Record<string, Record<string, string[]>> }
type GroupFile = { groups: Omit<NewGroup, 'position'>[] }
type LifeEventFile = { lifeEvents: Omit<Hints['lifeEvents'][number], 'position'>[] }

/** Brings the catalogue that ships in `data/procedures/` into the database; loading again changes nothing. */
export async function loadCatalogue(app: App, folder: URL): Promise<LoadedCatalogue> {
  const read = (name: string) => readFile(new URL(name, folder), 'utf8')
  const json = async <T>(name: string) => JSON.parse(await read(name)) as T
  const [lines, { validFrom }, words, { popularity }, { lifeEvents }, { groups }] = await Promise.all([
    read('procedures.jsonl'),
    json<{ validFrom: string }>('catalogue.json'),
    json<SynonymFile>('synonyms.json'),
    json<{ popularity: Record<string, number> }>('popularity.json'),
    json<LifeEventFile>('life-events.json'),
    json<GroupFile>('groups.json'),
  ])
  const report = await importProcedures(app, lines.split('\n'), validFrom)
  await app.transaction({ kind: 'system', id: 'catalogue.load-catalogue' }, async (tx) => {
    await addHints(tx, {
      synonyms: shippedSynonyms(words),
      popularity: Object.entries(popularity).map(([code, value]) => ({ code, popularity: value })),
      lifeEvents: lifeEvents.map((event, position) => ({ ...event, position })),
    })
    await addGroups(
      tx,
      groups.map((group, position) => ({ ...group, position })),
    )
  })
  return report
}

/** One a phrase: what is written alike without diacritics is one phrase with all its meanings. */
function shippedSynonyms({ tellNothing, synonyms }: SynonymFile): Synonym[] {
  const entries = Object.values(synonyms).flatMap((subject) => Object.entries(subject))
  const alike = Map.groupBy(
    [...tellNothing.map((phrase): [string, string[]] => [phrase, []]), ...entries],
    ([phrase]) => searchForm(phrase),
  )
  return [...alike.values()].map((same) => ({
    phrase: same[0]![0],
    meanings: [...new Set(same.flatMap(([, meanings]) => meanings))],
  }))
}
