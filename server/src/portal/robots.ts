/** What machines may read: procedures, figures, help; nothing that belongs to a person. */
export const robots = `User-agent: *
Disallow: /api/
Disallow: /ban-lam-viec/
Disallow: /dang-nhap
Disallow: /danh-gia/
Disallow: /giay-to
Disallow: /ho-so
Disallow: /nop/
Disallow: /thanh-toan/
Disallow: /tra-cuu
Disallow: /xem-truoc/
`
