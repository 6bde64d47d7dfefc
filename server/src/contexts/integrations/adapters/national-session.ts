import { PartnerDown } from './population-database.ts'

/** An account of the province at a national system that speaks `{session, madonvi, service, …}`. */
export type NationalAccount = {
  url: string
  /** Code of the province there (`madonvi`). */
  unit: string
  username: string
  password: string
  /** Milliseconds after which an answer is given up; 15 000 when absent. */
  patience?: number
}

export type NationalAnswer = Record<string, unknown>
export const done = '0'
const expired = '8'

/**
 * Asks services at one address, in a session that is opened when it is needed and anew when it has ended. The answer is whatever the
 * system says. Throws `PartnerDown` when no usable one comes: `late`, `unreachable`, `http-503`, `unreadable`, `account-refused`.
 */
export function createNationalSession({ url, unit, username, password, patience = 15_000 }: NationalAccount) {
  let session: string | undefined

  const post = async (body: object): Promise<NationalAnswer> => {
    const response = await fetch(new URL('/mapi/g', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ madonvi: unit, ...body }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((error: Error) => {
      throw new PartnerDown(error.name === 'TimeoutError' ? 'late' : 'unreachable')
    })
    if (!response.ok) throw new PartnerDown(`http-${response.status}`)
    const answer: unknown = await response.json().catch(() => null)
    if (!isObject(answer)) throw new PartnerDown('unreadable')
    return answer
  }

  const login = async (): Promise<string> => {
    const answer = await post({ service: 'Login', username, password })
    if (answer.error_code === done && typeof answer.session === 'string') return answer.session
    throw new PartnerDown('account-refused')
  }

  const ask = async (service: string, fields: object, again = true): Promise<NationalAnswer> => {
    session ??= await login()
    const answer = await post({ session, service, ...fields })
    if (answer.error_code !== expired) return answer
    session = undefined
    if (again) return ask(service, fields, false)
    throw new PartnerDown('account-refused')
  }
  return { ask: (service: string, fields: object) => ask(service, fields) }
}

export const isObject = (value: unknown): value is NationalAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
