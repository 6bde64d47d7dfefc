import { type Words, wordFor } from '../../messages/words.ts'

/** The name of a source for people: `own-document:KQ.G15.000031` is a paper out of the applicant's store. */
export function sourceName(source: string, { sources }: Pick<Words['dossier'], 'sources'>): string {
  const known = wordFor(sources, source.startsWith('own-document:') ? 'own-document' : source)
  return known === source ? sources.other : known
}
