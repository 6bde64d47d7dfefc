import { documentErrors } from '../errors.ts'

export type ServiceClient = { clientId: string; clientSecret: string }
type Settings = { url: string; client?: ServiceClient | undefined; patience: number }

/**
 * Posts JSON to a service with a bearer token of our own (OAuth 2.0 client credentials), which is asked for once and again
 * when it is no longer taken. Without a client no token is sent. Fails with `signing-service-down`.
 */
export function createServiceAccess({ url, client, patience }: Settings) {
  let token: Promise<string> | undefined

  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${url}/${path}`, {
      ...init,
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw documentErrors.signingDown()
    })

  async function askToken({ clientId, clientSecret }: ServiceClient): Promise<string> {
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
    const response = await send('oauth2/token', {
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    if (response.status >= 500) throw documentErrors.signingDown()
    const answer = (await response.json().catch(() => ({}))) as { access_token?: string }
    if (!answer.access_token) throw new Error(`signing service refused us a token: ${response.status}`)
    return answer.access_token
  }

  async function currentToken(): Promise<string | undefined> {
    if (!client) return undefined
    token ??= askToken(client).catch((error) => {
      token = undefined
      throw error
    })
    return token
  }

  async function postOnce(path: string, body: unknown): Promise<Response> {
    const bearer = await currentToken()
    return send(path, {
      headers: {
        'content-type': 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    })
  }

  return {
    async post(path: string, body: unknown): Promise<Response> {
      const response = await postOnce(path, body)
      if (response.status !== 401 || !client) return response
      token = undefined
      return postOnce(path, body)
    },
  }
}
