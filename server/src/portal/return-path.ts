const base = 'http://portal.invalid'

/** A path of this portal to go to afterwards; anything that leads elsewhere, or to a machine's address, is the first page. */
export function returnPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 500) return '/'
  const url = URL.parse(wanted, base)
  if (!url || url.origin !== base || /^\/(api|ban-lam-viec|dang-nhap|dang-xuat)\b/.test(url.pathname))
    return '/'
  return url.pathname + url.search
}
