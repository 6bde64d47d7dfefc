import type { Synonym } from './lexicon.ts'
import { wordsOf } from './search-form.ts'

/** Whether the phrase and each of its meanings have words that search can read. */
export const judgeSynonym = ({ phrase, meanings }: Synonym): 'fine' | 'empty' =>
  [phrase, ...meanings].every((text) => wordsOf(text).length > 0) ? 'fine' : 'empty'
