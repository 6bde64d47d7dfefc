import { vi } from '../vi/vi.ts'
import { blt } from './blt.ts'
import { firstTexts } from './first-texts.ts'
import { hmn } from './hmn.ts'
import type { Messages, Translation } from './translation.ts'

/** A language besides Vietnamese and English; what is not translated yet is shown in Vietnamese. */
export type FurtherLanguage = {
  /** Its tag by BCP 47. */
  tag: string
  /** As its speakers' neighbours call it; the name in its own letters comes with the translation. */
  name: string
  /** Stands before texts that wait for their translation. */
  mark: string
  translation: Translation
  /** Everything is translated: pages then say that they are in this language. */
  complete: boolean
}

/** Languages a province offers besides; `docs/operations/languages.md` says how one is added. */
export const furtherLanguages: readonly FurtherLanguage[] = [
  { tag: 'blt', name: 'Thái', mark: '[Thái]', translation: blt, complete: false },
  { tag: 'hmn', name: 'Mông', mark: '[Mông]', translation: hmn, complete: false },
]

export const furtherLanguage = (tag: string | undefined): FurtherLanguage | undefined =>
  furtherLanguages.find((language) => language.tag === tag)

const made = new Map<string, Messages>()

/** All texts in a further language: translated ones, Vietnamese for the rest, and a mark on those that come first. */
export function furtherMessages(language: FurtherLanguage): Messages {
  const before = made.get(language.tag)
  if (before) return before
  const messages = withTranslation(vi, language.translation, language.mark, firstTexts) as Messages
  made.set(language.tag, messages)
  return messages
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withTranslation(text: unknown, translated: unknown, mark: string, first: unknown): unknown {
  if (!isObject(text)) return translated ?? (first === true ? marked(text, mark) : text)
  const part = (of: unknown, key: string) => (isObject(of) ? of[key] : undefined)
  return Object.fromEntries(
    Object.entries(text).map(([key, value]) => [
      key,
      withTranslation(value, part(translated, key), mark, part(first, key)),
    ]),
  )
}

function marked(text: unknown, mark: string): unknown {
  if (typeof text === 'string') return `${mark} ${text}`
  return typeof text === 'function' ? (...given: unknown[]) => `${mark} ${text(...given)}` : text
}
