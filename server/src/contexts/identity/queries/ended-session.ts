import type { App, CitizenActor } from '../../../kernel/app.ts'
import { isLive } from '../rules/session.ts'
import { sessionByToken } from '../store/session.ts'

/**
 * Whose session with this token has ended, by time or by signing out; null when there was none, or it still runs. It permits
 * nothing: only that what this person had typed is kept for them.
 */
export const endedSession = (
  app: App,
  token: string,
): Promise<{ session: string; owner: CitizenActor } | null> =>
  app.read({ kind: 'system', id: 'identity.session' }, async (read) => {
    const row = await sessionByToken(read, token)
    if (row?.kind !== 'citizen') return null
    const { signed_in_at: signedInAt, seen_at: seenAt, ended_at: endedAt } = row
    if (isLive({ kind: 'citizen', signedInAt, seenAt, endedAt }, read.now)) return null
    const owner = {
      kind: 'citizen',
      id: row.subject,
      name: row.name ?? '',
      assurance: 1,
      signedInAt,
    } as const
    return { session: row.id, owner }
  })
