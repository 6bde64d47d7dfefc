import type { Text } from '../api-types.ts'
import { fetched } from '../shell/not-fetched.ts'
import { type Language, prefer, preferences } from '../shell/preferences.ts'
import { useStore } from '../shell/store.ts'
import type { vi } from './vi/index.ts'

export type Words = typeof vi

const sources: Record<Language, () => Promise<Words>> = {
  vi: () => fetched(import('./vi/index.ts')).then((all) => all.vi),
  en: () => fetched(import('./en/index.ts')).then((all) => all.en),
}
const loaded: Partial<Record<Language, Words>> = {}

/** Fetches the words of a language, once; nothing is shown in it before. */
export async function loadWords(language: Language): Promise<void> {
  loaded[language] ??= await sources[language]()
}

/** Shows the desk in a language; it stays as it is when the words cannot be fetched. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadWords(language)
  prefer({ language })
}

/** The words of the chosen language, and which of two texts is in it. */
export function useWords(): Words & { language: Language; of: (text: Text) => string } {
  const { language } = useStore(preferences)
  return { ...(loaded[language] as Words), language, of: (text) => text[language] || text.vi }
}

/** A word from a list that may lack the key, because the server knows more kinds than the desk. */
export const wordFor = (words: Record<string, string>, key: string): string => words[key] ?? key
