/** Small enough that a bad line loses little of it. */
const pieceSize = 256 * 1024
const longestWait = 30_000

type Upload = { id: string; size: number; offset: number; file: string | null }
type Ways = { begin: string; upload: string }
/** Told how much has arrived (0 to 1), and when sending waits for the line. */
type Tell = { progress(share: number): void; waiting(): void }

/** The server has said no; the text says why. */
class Refused extends Error {}

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function describe(file: File, component: string) {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  // Only a secure page may compute it; without it the server checks the length and that the file opens.
  const sha256 = crypto.subtle && hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return {
    component,
    name: file.name,
    size: file.size,
    head: btoa(String.fromCharCode(...head)),
    ...(sha256 && { sha256 }),
  }
}

/** A growing wait, cut short when the browser says that the network is back. */
const lull = (failures: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, navigator.onLine ? Math.min(longestWait, 2 ** failures * 500) : 3_600_000)
    addEventListener('online', done)
  })

/** Asks until the server has answered: a line that is down, or a server that is, is waited for. */
async function insist(ask: () => Promise<Response>, tell: Tell): Promise<Response> {
  for (let failures = 1; ; failures++) {
    const answer = await ask().catch(() => null)
    if (answer && answer.status < 500 && answer.status !== 429) return answer
    tell.waiting()
    await lull(failures)
  }
}

async function read(answer: Response): Promise<Upload> {
  if (answer.ok) return answer.json()
  const { detail = '' } = (await answer.json().catch(() => ({}))) as { detail?: string }
  throw new Refused(detail)
}

/**
 * Sends a file piece by piece and goes on from where it was after every loss. Null when it has become a file of the draft;
 * otherwise why it was refused.
 */
export async function sendInPieces(
  file: File,
  component: string,
  ways: Ways,
  tell: Tell,
): Promise<string | null> {
  const json = { accept: 'application/json', 'content-type': 'application/json' }
  const body = JSON.stringify(await describe(file, component))
  const at = (id: string) => `${ways.upload}${id}`
  try {
    let now = await read(await insist(() => fetch(ways.begin, { method: 'POST', headers: json, body }), tell))
    while (now.file === null) {
      tell.progress(now.offset / now.size)
      const piece = file.slice(now.offset, now.offset + pieceSize)
      const headers = {
        accept: 'application/json',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(now.offset),
      }
      const sent = await insist(() => fetch(at(now.id), { method: 'PATCH', headers, body: piece }), tell)
      // It had arrived, and only the answer was lost: ask how far it is.
      now = await read(sent.status === 409 ? await insist(() => fetch(at(now.id)), tell) : sent)
    }
    tell.progress(1)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}
