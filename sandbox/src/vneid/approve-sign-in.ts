/**
 * Walks VNeID's pages as a browser without JavaScript would and returns the portal's address, with `code` or `error`,
 * to which the browser would then be sent.
 */
export async function approveSignIn(
  authorizationUrl: string | URL,
  account: string | 'cancel',
): Promise<URL> {
  const issuer = new URL(authorizationUrl).origin
  const cookies = new Map<string, string>()

  async function visit(url: URL, form?: URLSearchParams): Promise<URL> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (!location)
      throw new Error(`VNeID answered ${answer.status} at ${url.pathname}: ${await answer.text()}`)
    return new URL(location, url)
  }

  let next = await visit(new URL(authorizationUrl))
  if (next.origin === issuer && next.pathname.startsWith('/dang-nhap/')) {
    const choice = account === 'cancel' ? { hanh_dong: 'huy' } : { tai_khoan: account }
    next = await visit(next, new URLSearchParams(choice))
  }
  while (next.origin === issuer) next = await visit(next)
  return next
}
