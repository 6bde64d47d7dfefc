import type { Locale } from '../kernel/values/locale.ts'
import type { PlainDate } from '../kernel/values/vietnam-time.ts'
import type { AssetManifest } from './asset-manifest.ts'
import { furtherLanguage, furtherMessages } from './messages/further/languages.ts'
import type { Messages } from './messages/messages.ts'
import { messagesIn } from './messages/messages.ts'

/** Whose portal it is. */
export type Province = {
  /** Without its kind: `Sơn La`. */
  name: string
  kind: 'province' | 'city'
  helpLine: {
    number: string
    /** `07:00–21:00 mọi ngày`, in the language of the page. */
    hours: string
    /** Languages spoken there besides, in the language of the page. */
    languages?: string
  }
}

/** Everything a page knows besides what it shows. */
export type PageContext = {
  locale: Locale
  /** A language besides these two that the reader chose; data and dates are then in Vietnamese. */
  further?: string
  /** Path and query of this page, to come back to after changing the language. */
  path: string
  /** How people reach the portal, without a slash at the end. */
  publicUrl: string
  /** Who is signed in. */
  person?: { name: string; salutation?: 'ông' | 'bà' }
  /** Token every posted form carries as `_csrf`. */
  csrf: string
  /** Whether people, dossiers and figures are invented. */
  demo: boolean
  theme?: 'contrast'
  size?: 'large'
  /** The page shows what is only being prepared, from that day on. */
  preview?: { from: PlainDate; faults: number }
  province: Province
  assets: AssetManifest
}

/** The texts of the page's language. */
export const textsOf = ({ locale, further }: PageContext): Messages => {
  const language = furtherLanguage(further)
  return language ? furtherMessages(language) : messagesIn(locale)
}

/** The language a page is in as a whole: a further one only once everything is translated. */
export const languageOf = ({ locale, further }: PageContext): string => {
  const language = furtherLanguage(further)
  return language?.complete ? language.tag : locale
}

/** How the signed-in person is addressed in Vietnamese sentences; English has one word for all. */
export const youOf = (context: PageContext): string => context.person?.salutation ?? 'ông/bà'
