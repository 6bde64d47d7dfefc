const base = 'http://portal.invalid'

/** A path of this portal to go back to; anything that leads elsewhere, or to a machine's address, is the first page. */
export function returnPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 500) return '/'
  const url = URL.parse(wanted, base)
  if (!url || url.origin !== base || /^\/(api|ban-lam-viec)\b/.test(url.pathname)) return '/'
  return url.pathname + url.search
}

/** The same for whoever has just signed in: never back to signing in or out. */
export const pathAfterSignIn = (wanted: string | undefined): string =>
  /^\/dang-(nhap|xuat)\b/.test(returnPath(wanted)) ? '/' : returnPath(wanted)
