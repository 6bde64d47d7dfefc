import type { App } from '../../../kernel/app.ts'
import type { Identified } from '../../../kernel/http.ts'
import { actingStaff } from '../../organisation/index.ts'
import { isLive } from '../rules/session.ts'
import { sessionByToken, touchSession } from '../store/session.ts'

const touchEvery = 60_000

/** Who acts in the session with this token; null when there is none or it has run out. */
export const identifySession = (app: App, token: string): Promise<Identified> =>
  app.read({ kind: 'system', id: 'identity.session' }, async (read) => {
    const row = await sessionByToken(read, token)
    if (!row) return null
    const session = {
      kind: row.kind,
      signedInAt: row.signed_in_at,
      seenAt: row.seen_at,
      endedAt: row.ended_at,
    }
    if (!isLive(session, read.now)) return null
    if (read.now.getTime() - row.seen_at.getTime() > touchEvery) await touchSession(read, token)
    if (row.kind === 'citizen') {
      const assurance = row.assurance >= 2 ? 2 : 1
      const actor = {
        id: row.subject,
        name: row.name ?? '',
        assurance,
        signedInAt: row.signed_in_at,
      } as const
      return { session: row.id, actor: { kind: 'citizen', ...actor } }
    }
    const staff = await actingStaff(read, row.subject, row.post)
    if (!staff) return null
    const { id, name, post, unit, position, roles, delegatedBy: actsFor } = staff
    return { session: row.id, actor: { kind: 'staff', id, name, post, unit, position, roles, actsFor } }
  })
