import type { PlainDate } from '../kernel/values/vietnam-time.ts'
import { inLanguage } from './page-language.ts'

export type SitemapEntry = { path: string; changedOn?: PlainDate }

/** More than this a single file may not hold (sitemaps.org). */
export const mostEntries = 50_000

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Pages with their address in each language. */
export const sitemapFile = (publicUrl: string, entries: readonly SitemapEntry[]): string =>
  `${head}<urlset ${namespaces}>\n${entries
    .map(({ path, changedOn }) => {
      const [vi, en] = [path, inLanguage(path, 'en')].map((one) => escaped(publicUrl + one))
      return `<url><loc>${vi}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}<xhtml:link rel="alternate" hreflang="vi" href="${vi}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/></url>`
    })
    .join('\n')}\n</urlset>\n`

/** The parts of a sitemap that is too long for one file. */
export const sitemapIndex = (publicUrl: string, parts: number): string =>
  `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${escaped(publicUrl)}/sitemap-${part + 1}.xml</loc></sitemap>`,
  ).join('\n')}\n</sitemapindex>\n`
