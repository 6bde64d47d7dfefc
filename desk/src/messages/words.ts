import type { Text } from '../api-types.ts'
import { preferences } from '../shell/preferences.ts'
import { useStore } from '../shell/store.ts'
import { en } from './en/index.ts'
import { vi } from './vi/index.ts'

export type Words = typeof vi

const languages = { vi, en: en satisfies Words } as const

/** The words of the chosen language, and which of two texts is in it. */
export function useWords(): Words & { language: 'vi' | 'en'; of: (text: Text) => string } {
  const { language } = useStore(preferences)
  return { ...languages[language], language, of: (text) => text[language] || text.vi }
}

/** A word from a list that may lack the key, because the server knows more kinds than the desk. */
export const wordFor = (words: Record<string, string>, key: string): string => words[key] ?? key
