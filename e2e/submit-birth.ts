import { signInCitizen } from '../server/src/contexts/identity/index.ts'
import { citizens } from '../server/test/people.ts'
import { type Citizen, submitFreeBirth } from '../server/test/stories.ts'
import type { RunningPlatform } from './platform.ts'

/** A birth that Lò Văn Minh has handed in over the API, for journeys that begin at the desk. */
export async function submitBirth(platform: RunningPlatform): Promise<{ id: string; code: string }> {
  const minh = { ...citizens.minh, email: null, level: 2 as const }
  const { token } = await signInCitizen(platform.serving.app, minh)
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
  return submitFreeBirth(client)
}
