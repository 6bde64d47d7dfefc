import { uploadFile } from '../server/src/contexts/documents/portal.ts'
import { signInCitizen } from '../server/src/contexts/identity/index.ts'
import { citizens } from '../server/test/people.ts'
import { type Citizen, submitFreeBirth } from '../server/test/stories.ts'
import type { RunningPlatform } from './platform.ts'

/** A birth that Lò Văn Minh has handed in over the API, for journeys that begin at the desk; `scans`: with the birth paper as so many pictures. */
export async function submitBirth(
  platform: RunningPlatform,
  { scans = 0 }: { scans?: number } = {},
): Promise<{ id: string; code: string }> {
  const { app, intake } = platform.serving
  const minh = { ...citizens.minh, email: null, level: 2 as const }
  const { token, person } = await signInCitizen(app, minh)
  const send =
    (method: string) =>
    async (path: string, body: Record<string, unknown> = {}) => {
      const answer = await fetch(`${platform.url}${path}`, {
        method,
        headers: { cookie: `mc_session=${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const text = await answer.text()
      return { statusCode: answer.status, body: text, json: () => JSON.parse(text) as unknown }
    }
  const client: Citizen = { post: send('POST'), put: send('PUT') }
  const actor = {
    kind: 'citizen',
    id: person,
    name: minh.name,
    assurance: 2,
    signedInAt: new Date(),
  } as const
  const attach = async (draft: string) => {
    for (let no = 1; no <= scans; no++) {
      // What stands behind the end of a picture is not drawn, and makes each another file.
      const bytes = Buffer.concat([onePixel, Buffer.from([no])])
      const file = { draft, component: 'birth-paper', name: `giay-chung-sinh-${no}.png`, bytes }
      await uploadFile(app, intake, actor, file)
    }
  }
  return submitFreeBirth(client, scans > 0 ? { 'birth-proof': 'paper' } : {}, attach)
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
