export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text in the languages of the product. */
export type Text = Record<Locale, string>

/** The first language the reader accepts that we speak; Vietnamese when none. */
export function chooseLocale(wanted: string | undefined): Locale {
  for (const part of (wanted ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase()
    if (tag === 'vi' || tag === 'en') return tag
  }
  return 'vi'
}
