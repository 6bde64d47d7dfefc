import type { Locale } from '../../kernel/values/locale.ts'
import type { PageContext } from '../context.ts'

/** A context with an invented person of an example province. */
export const sampleContext = (locale: Locale, more: Partial<PageContext> = {}): PageContext => ({
  locale,
  path: '/thu-tuc/1.001193?q=khai%20sinh',
  publicUrl: 'https://dichvucong.example.vn',
  csrf: 'token-of-this-session',
  demo: true,
  province: {
    name: 'Sơn La',
    kind: 'province',
    helpLine: {
      number: '1022',
      hours: locale === 'vi' ? '07:00–21:00 mọi ngày' : '07:00–21:00 every day',
      languages: locale === 'vi' ? 'tiếng Việt, tiếng Thái và tiếng Mông' : 'Vietnamese, Thai and Hmong',
    },
  },
  assets: {
    script: '/assets/portal.js',
    portalCss: '/assets/portal.css',
    paperCss: '/assets/paper.css',
    icon: '/assets/mark.svg',
    preloadFonts: ['/assets/latin.woff2', '/assets/vietnamese.woff2'],
  },
  ...more,
})

export const nam = { name: 'Quàng Văn Nam', salutation: 'ông' } as const

/** An instant by the clock of Vietnam in November 2026: `at(23, '08:10')`. */
export const at = (day: number, time: string): Date =>
  new Date(`2026-11-${String(day).padStart(2, '0')}T${time}:00+07:00`)
