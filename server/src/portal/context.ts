import type { Locale } from '../kernel/values/locale.ts'
import type { PlainDate } from '../kernel/values/vietnam-time.ts'
import type { AssetManifest } from './asset-manifest.ts'
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
  /** Path and query of this page, to come back to after changing the language. */
  path: string
  /** Who is signed in. */
  person?: { name: string; salutation?: 'ông' | 'bà' }
  /** Token every posted form carries as `_csrf`. */
  csrf: string
  /** Whether people, dossiers and figures are invented. */
  demo: boolean
  theme?: 'contrast'
  /** The page shows what is only being prepared, from that day on. */
  preview?: { from: PlainDate; faults: number }
  province: Province
  assets: AssetManifest
}

/** The texts of the page's language. */
export const textsOf = (context: PageContext): Messages => messagesIn(context.locale)

/** How the signed-in person is addressed in Vietnamese sentences; English has one word for all. */
export const youOf = (context: PageContext): string => context.person?.salutation ?? 'ông/bà'
