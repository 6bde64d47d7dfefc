import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { nameOf, type SupplementItem } from './history.ts'

/** A further request for a supplement, which the head decides on. */
export type FurtherSupplement = {
  no: number
  items: SupplementItem[]
  message: string
  wishedByName: string
  wishedAt: Date
  /** Null while the head has not decided. */
  granted: boolean | null
  remark: string | null
  decidedByName: string | null
  decidedAt: Date | null
}

export async function furtherSupplementsOf(read: Read, dossier: string): Promise<FurtherSupplement[]> {
  const { rows } = await sql<FurtherSupplement>`
    select no, items, message, wished_by_name as "wishedByName", wished_at as "wishedAt", granted, remark,
           decided_by_name as "decidedByName", decided_at as "decidedAt"
    from dossiers.further_supplement where dossier = ${dossier} order by no`.execute(read.db)
  return rows
}

/** The dossier is locked, so that the number cannot clash. */
export const addFurtherSupplement = (
  tx: Tx,
  dossier: string,
  { items, message }: Pick<FurtherSupplement, 'items' | 'message'>,
) =>
  sql`insert into dossiers.further_supplement (dossier, no, items, message, wished_by, wished_by_name, wished_at)
      select ${dossier}, coalesce(max(no), 0) + 1, ${JSON.stringify(items)}::jsonb, ${message}, ${tx.actor.id}, ${nameOf(tx)}, ${tx.now}
      from dossiers.further_supplement where dossier = ${dossier}`.execute(tx.db)

/** Decides the request that waits, and returns it. */
export async function decideFurtherSupplement(
  tx: Tx,
  dossier: string,
  { granted, remark }: { granted: boolean; remark: string | null },
): Promise<Pick<FurtherSupplement, 'items' | 'message' | 'wishedByName'> | undefined> {
  const { rows } = await sql<Pick<FurtherSupplement, 'items' | 'message' | 'wishedByName'>>`
    update dossiers.further_supplement
    set granted = ${granted}, remark = ${remark}, decided_by = ${tx.actor.id}, decided_by_name = ${nameOf(tx)},
        decided_at = ${tx.now}
    where dossier = ${dossier} and decided_at is null
    returning items, message, wished_by_name as "wishedByName"`.execute(tx.db)
  return rows[0]
}
