import { createStore } from './store.ts'

export type Language = 'vi' | 'en'
export const themes = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]
export type Preferences = {
  language: Language
  theme: Theme
  /** Single keys act as shortcuts (WCAG 2.1.4: they can be switched off). */
  keys: boolean
}

const storageName = 'mot-cua.desk'

/** What this person prefers on this computer. */
export const preferences = createStore<Preferences>(stored(), (now) => {
  localStorage.setItem(storageName, JSON.stringify({ theme: now.theme, keys: now.keys }))
  // The server and the portal read the language from this cookie too, so that refusals come in the same one.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser
  document.cookie = `lang=${now.language}; path=/; max-age=31536000; samesite=lax`
  show(now)
})

export const prefer = (change: Partial<Preferences>) => preferences.set({ ...preferences.get(), ...change })

/** Puts theme and language onto the page. */
export function show({ theme, language }: Preferences): void {
  const root = document.documentElement
  root.lang = language
  if (theme === 'light') root.removeAttribute('data-theme')
  else root.dataset.theme = theme
}

function stored(): Preferences {
  const language = /(?:^|; )lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'vi'
  const kept = read()
  const theme = themes.find((name) => name === kept.theme) ?? 'light'
  return { language, theme, keys: kept.keys !== false }
}

function read(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageName) ?? '{}')
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
