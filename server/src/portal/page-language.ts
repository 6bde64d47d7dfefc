import type { Locale } from '../kernel/values/locale.ts'

/** An address names its language where others must be able to point at it (`hreflang`); otherwise the reader's own holds. */
const parameter = 'lang'

export function languageIn(query: unknown): Locale | undefined {
  const wanted = (query as Record<string, unknown> | undefined)?.[parameter]
  return wanted === 'vi' || wanted === 'en' ? wanted : undefined
}

/** The same page in the reader's own language. */
export const withoutLanguage = (path: string): string =>
  path.replace(/([?&])lang=[^&#]*&?/, '$1').replace(/[?&](?=#|$)/, '')

export const inLanguage = (path: string, locale: Locale): string =>
  `${path}${path.includes('?') ? '&' : '?'}${parameter}=${locale}`
