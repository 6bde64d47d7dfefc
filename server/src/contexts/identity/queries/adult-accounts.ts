import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/**
 * People who have signed in with VNeID, were known by the moment, and were 18 on the day. Where they live is not kept. Somebody who was
 * entered at a desk first counts from that day on once they have signed in.
 */
export async function adultAccounts(read: Read, { on, by }: { on: PlainDate; by: Date }): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from identity.person
    where account_level > 0 and created_at <= ${by} and birth_date <= (${on}::date - interval '18 years')::date`.execute(
    read.db,
  )
  return rows[0]!.n
}
