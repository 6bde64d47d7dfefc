import type { RevocationStatus } from '../rules/signature-outcome.ts'
import { type Certified, readOcspAnswer, writeOcspQuery } from './ocsp-message.ts'
import { type RevocationList, readRevocationList } from './revocation-list.ts'
import { readSources } from './revocation-sources.ts'

/** Tells whether certificates were revoked. */
export type RevocationCheck = {
  /** Asks the responder that the certificate names, else its revocation list. Never throws: no answer is `unknown`. */
  statusOf(certificate: Certified, now: Date): Promise<RevocationStatus>
}

const usualPatience = 3000
/** How long a source that did not answer is left alone, in ms, so that not every upload waits for it. */
const leftAlone = 30_000
const mostAnswers = 1000
const mostLists = 50
const mostBytes = 10_000_000

type Kept<T> = { value: T; until: Date }

/**
 * Asks OCSP responders (RFC 6960) and revocation lists (RFC 5280, 5) over HTTP. An answer is kept until its `nextUpdate`; one
 * without is not kept. Only certificates that lead to a trusted root may be asked about: they name the address.
 */
export function createRevocationCheck(patience = usualPatience): RevocationCheck {
  const answers = new Map<string, Kept<RevocationStatus>>()
  const lists = new Map<string, Kept<RevocationList>>()
  const silent = new Map<string, Date>()

  /** Null when the source did not answer, now or a moment ago. */
  async function ask<T>(url: string, now: Date, work: () => Promise<T | null>): Promise<T | null> {
    const since = silent.get(url)
    if (since && now.getTime() - since.getTime() < leftAlone) return null
    const answer = await work().catch(() => null)
    if (answer === null) remember(silent, url, now, mostAnswers)
    else silent.delete(url)
    return answer
  }

  async function askResponder(
    url: string,
    certified: Certified,
    now: Date,
  ): Promise<RevocationStatus | null> {
    const key = `${url} ${Buffer.from(certified.certificate).toString('base64')}`
    const kept = answers.get(key)
    if (kept && kept.until > now) return kept.value
    return ask(url, now, async () => {
      const query = await writeOcspQuery(certified)
      const bytes = await load(url, patience, {
        method: 'POST',
        headers: { 'content-type': 'application/ocsp-request' },
        body: new Uint8Array(query.bytes),
      })
      const answer = await readOcspAnswer(bytes, certified, query.nonce, now)
      if (answer?.until) remember(answers, key, { value: answer.status, until: answer.until }, mostAnswers)
      return answer && answer.status.state !== 'unknown' ? answer.status : null
    })
  }

  async function askList(url: string, certified: Certified, now: Date): Promise<RevocationStatus | null> {
    const kept = lists.get(url)
    const list =
      kept && kept.until > now
        ? kept.value
        : await ask(url, now, async () => readRevocationList(await load(url, patience), certified.issuer))
    if (!list || (list.until && list.until < now)) return null
    if (list.until) remember(lists, url, { value: list, until: list.until }, mostLists)
    return list.statusOf(certified.certificate)
  }

  return {
    async statusOf(certified, now) {
      const { responders, lists: urls } = readSources(certified.certificate)
      for (const url of responders) {
        const status = await askResponder(url, certified, now)
        if (status) return status
      }
      for (const url of urls) {
        const status = await askList(url, certified, now)
        if (status) return status
      }
      return { state: 'unknown' }
    },
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T, most: number) {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}

async function load(url: string, patience: number, init: RequestInit = {}): Promise<Uint8Array> {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes) throw new Error(`${url} sends more than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
