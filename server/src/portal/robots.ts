import { paths } from './paths.ts'

/** What machines may read: procedures, figures, open data, help; nothing that belongs to a person, and no answers of the search. */
export const robotsOf = (publicUrl: string): string => `User-agent: *
Disallow: /api/
Disallow: /ban-lam-viec/
Disallow: /dang-nhap
Disallow: /danh-gia/
Disallow: /giay-to
Disallow: /ho-so
Disallow: /nop/
Disallow: /thanh-toan/
Disallow: /tra-cuu
Disallow: /xac-minh/
Disallow: /xem-truoc/
Disallow: /xem-truoc-bieu-mau/
Disallow: /y-kien/
Disallow: /*?q=

Sitemap: ${publicUrl}${paths.sitemap()}
`
