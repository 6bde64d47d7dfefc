import type { Locale } from '../../kernel/values/locale.ts'
import { en } from './en/en.ts'
import { vi } from './vi/vi.ts'

/** Every text of the portal; Vietnamese is written first and English must say all of it. */
export type Messages = typeof vi

export const messagesIn = (locale: Locale): Messages => (locale === 'vi' ? vi : en)
