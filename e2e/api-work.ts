import { sessionCookie, signInCitizen } from '../server/src/contexts/identity/index.ts'
import { openSession } from '../server/src/contexts/identity/store/session.ts'
import { staffByUsername } from '../server/src/contexts/organisation/index.ts'
import { type CitizenName, citizens } from '../server/test/people.ts'
import type { Citizen } from '../server/test/stories.ts'
import type { RunningPlatform } from './platform.ts'

/** Somebody signed in whose part of a story is told over the API, because the story is about somebody else. */
export type Client = Citizen & { get: Citizen['post']; file(url: string): Promise<Uint8Array> }

function clientOf({ serving }: RunningPlatform, token: string): Client {
  const headers = { cookie: `${sessionCookie}=${token}` }
  const send =
    (method: 'POST' | 'PUT') =>
    (url: string, payload: Record<string, unknown> = {}) =>
      serving.http.inject({ method, url, headers, payload })
  return {
    get: (url) => serving.http.inject({ url, headers }),
    post: send('POST'),
    put: send('PUT'),
    file: async (url) => (await serving.http.inject({ url, headers })).rawPayload,
  }
}

/** An invented citizen who has signed in at the identity level. */
export async function asCitizen(
  platform: RunningPlatform,
  who: CitizenName,
): Promise<Client & { id: string }> {
  const identity = { ...citizens[who], email: null, level: 2 } as const
  const { token, person } = await signInCitizen(platform.serving.app, identity)
  return { ...clientOf(platform, token), id: person }
}

/** A member of staff who has signed in with both factors. */
export async function asStaff(platform: RunningPlatform, username: string): Promise<Client> {
  const token = await platform.serving.app.transaction({ kind: 'system', id: 'journey' }, async (tx) => {
    const staff = await staffByUsername(tx, username)
    if (!staff) throw new Error(`there is no staff member ${username}`)
    return openSession(tx, { kind: 'staff', subject: staff.id, assurance: 2 })
  })
  return clientOf(platform, token)
}

/** One move on a dossier, which must succeed. */
export async function makeMoveAs(
  staff: Client,
  dossier: string,
  move: string,
  body: Record<string, unknown> = {},
): Promise<void> {
  const answer = await staff.post(`/api/v1/desk/dossiers/${dossier}/${move}`, body)
  if (answer.statusCode !== 204) throw new Error(`${move}: ${answer.body}`)
}
