import type { Generated } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

type Tables = {
  'identity.staff_credential': {
    staff: string
    password_hash: string
    totp_secret: string
    last_step: Generated<number>
    failures: Generated<number>
    locked_until: Date | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export const lockCredential = (tx: Tx, staff: string) =>
  db(tx)
    .selectFrom('identity.staff_credential')
    .selectAll()
    .where('staff', '=', staff)
    .forUpdate()
    .executeTakeFirst()

export async function hasCredential(read: Read, staff: string): Promise<boolean> {
  const found = await db(read)
    .selectFrom('identity.staff_credential')
    .select('staff')
    .where('staff', '=', staff)
    .executeTakeFirst()
  return found !== undefined
}

export const saveAttempt = (
  tx: Tx,
  staff: string,
  change: { failures: number; locked_until: Date | null; last_step?: number },
) => db(tx).updateTable('identity.staff_credential').set(change).where('staff', '=', staff).execute()

/** Keeps a new credential; false, and nothing changed, for one who has one already. */
export async function saveCredential(
  tx: Tx,
  credential: { staff: string; password_hash: string; totp_secret: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(tx)
    .insertInto('identity.staff_credential')
    .values({ ...credential, locked_until: null })
    .onConflict((conflict) => conflict.column('staff').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
