import { type Page, readPage } from './read-page.ts'

/** A visitor of the running portal who follows redirects as a browser does, with the time that was waited for answers. */
export function pageBrowser(origin: string, session: string, address: string) {
  let at = ''
  let html = ''
  let status = 0
  let waited = 0

  const send = async (method: 'GET' | 'POST', path: string, body?: URLSearchParams | FormData) => {
    const begun = performance.now()
    const answer = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'vi',
        cookie: `mc_session=${session}`,
        'x-forwarded-for': address,
      },
      ...(body && { body }),
    })
    const text = await answer.text()
    waited += performance.now() - begun
    return { status: answer.status, location: answer.headers.get('location'), text }
  }

  const go = async (
    method: 'GET' | 'POST',
    path: string,
    body?: URLSearchParams | FormData,
  ): Promise<void> => {
    const answer = await send(method, path.split('#')[0]!, body)
    if (answer.location?.startsWith('/')) return go('GET', answer.location)
    status = answer.status
    html = answer.text
    at = answer.location ?? path.split('#')[0]!
  }

  return {
    /** Where the visitor is; an address elsewhere when they were led away. */
    at: () => at,
    status: () => status,
    page: (): Page => readPage(html),
    visit: (path: string) => go('GET', path),
    post: (path: string, pairs: readonly (readonly [string, string])[]) =>
      go('POST', path, new URLSearchParams(pairs.map(([name, value]) => [name, value]))),
    upload: (path: string, pairs: readonly (readonly [string, string])[], name: string, file: File) => {
      const body = new FormData()
      for (const [key, value] of pairs) body.append(key, value)
      body.append(name, file)
      return go('POST', path, body)
    },
    /** What was waited since the last time it was asked, in ms. */
    takeWait: () => {
      const ms = waited
      waited = 0
      return ms
    },
  }
}
export type PageBrowser = ReturnType<typeof pageBrowser>
