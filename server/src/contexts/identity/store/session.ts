import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { sessionLimits } from '../rules/session.ts'

type Tables = {
  'identity.session': {
    token_hash: Buffer
    id: string
    kind: 'citizen' | 'staff'
    subject: string
    assurance: number
    post: string | null
    signed_in_at: Date
    seen_at: Date
    expires_at: Date
    ended_at: Date | null
  }
  'identity.person': { id: string; name: string }
}
const db = (read: Read) => read.db.withTables<Tables>()

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens a session and returns the token for the cookie; only its hash is kept. */
export async function openSession(
  tx: Tx,
  { kind, subject, assurance }: { kind: 'citizen' | 'staff'; subject: string; assurance: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db(tx)
    .insertInto('identity.session')
    .values({
      token_hash: hashToken(token),
      id: randomUUID(),
      kind,
      subject,
      assurance,
      post: null,
      signed_in_at: tx.now,
      seen_at: tx.now,
      expires_at: new Date(tx.now.getTime() + sessionLimits[kind].whole),
      ended_at: null,
    })
    .execute()
  return token
}

export const sessionByToken = (read: Read, token: string) =>
  db(read)
    .selectFrom('identity.session as session')
    .leftJoin('identity.person as person', 'person.id', 'session.subject')
    .select([
      'session.id',
      'session.kind',
      'session.subject',
      'session.assurance',
      'session.post',
      'session.signed_in_at',
      'session.seen_at',
      'session.ended_at',
      'person.name',
    ])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()

export const touchSession = (read: Read, token: string) =>
  db(read)
    .updateTable('identity.session')
    .set({ seen_at: read.now })
    .where('token_hash', '=', hashToken(token))
    .execute()

export const endSession = (tx: Tx, session: string) =>
  db(tx).updateTable('identity.session').set({ ended_at: tx.now }).where('id', '=', session).execute()

/** The post that the session acts in from now on. */
export const keepPost = (tx: Tx, session: string, post: string) =>
  db(tx).updateTable('identity.session').set({ post }).where('id', '=', session).execute()

/** Removes sessions that ended or expired more than a month ago. */
export const forgetOldSessions = (tx: Tx) =>
  sql`delete from identity.session where expires_at < ${new Date(tx.now.getTime() - 30 * 86_400_000)}`.execute(
    tx.db,
  )
