import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

/** Digest of the record that the national portal took last; null: it has none of this dossier, as far as we know. */
export async function takenDigest(read: Read, dossier: string): Promise<string | null> {
  const { rows } = await sql<{ digest: string }>`
    select digest from integrations.portal_dossier where dossier = ${dossier}`.execute(read.db)
  return rows[0]?.digest ?? null
}

export const keepTaken = (tx: Tx, dossier: string, digest: string) =>
  sql`
    insert into integrations.portal_dossier (dossier, digest, acknowledged_at) values (${dossier}, ${digest}, ${tx.now})
    on conflict (dossier) do update set digest = excluded.digest, acknowledged_at = excluded.acknowledged_at`.execute(
    tx.db,
  )

/** Whether the portal knows the dossiers is asked anew. */
export const forgetTaken = (tx: Tx, dossiers: readonly string[]) =>
  sql`delete from integrations.portal_dossier where dossier = any(${dossiers}::uuid[])`.execute(tx.db)
