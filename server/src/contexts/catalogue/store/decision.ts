import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** A decision of the province by its number, day and signer. */
export type Decision = { number: string; issuedOn: PlainDate; signer: string }

/** The decision's id; the same number of the same day is the same decision. */
export async function recordDecision(tx: Tx, { number, issuedOn, signer }: Decision): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.decision as d (number, issued_on, signer, recorded_at)
    values (${number}, ${issuedOn}::date, ${signer}, ${tx.now})
    on conflict (number, issued_on) do update set signer = d.signer
    returning id`.execute(tx.db)
  return rows[0]!.id
}

/** The signed file of a decision, by its id in documents. */
export const attachDocument = (tx: Tx, decision: string, document: string) =>
  sql`update catalogue.decision set document = ${document}::uuid where id = ${decision}::uuid`.execute(tx.db)
