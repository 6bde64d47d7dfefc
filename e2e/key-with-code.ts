import type { Client } from './api-work.ts'
import type { RunningPlatform } from './platform.ts'

/** The leader's key asks for a PIN and a code of one time from now on; gives how the code that was sent is read. */
export async function giveKeyWithCode(
  { sandbox, staff }: RunningPlatform,
  leader: Client,
): Promise<() => Promise<string>> {
  const me = (await leader.get('/api/v1/me')).json() as { id: string; name: string }
  await fetch(`${sandbox.trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ userId: me.id, name: me.name, title: 'Phó Chủ tịch', organisation: 'UBND phường (thử nghiệm)' },
      ...{ kind: 'person', pin: staff.pin, asks: 'PIN AND OTP' },
    }),
  })
  return async () => {
    const answer = await fetch(`${sandbox.trust.url}/admin/codes?userId=${me.id}`)
    return ((await answer.json()) as { code: string }).code
  }
}
