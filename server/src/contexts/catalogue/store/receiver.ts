import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** Says which units alone receive a procedure, for procedures of which nothing was said yet. */
export const addReceivers = (
  tx: Tx,
  named: readonly { procedure: string; unit: string }[],
  validFrom: PlainDate,
) =>
  sql`
    insert into catalogue.receiver (procedure, unit, valid_from)
    select procedure, unit, ${validFrom}::date
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as new (procedure text, unit text)
    where not exists (select from catalogue.receiver r where r.procedure = new.procedure)`.execute(tx.db)

/** What a unit alone received, its successor receives from the day on. Done again, nothing changes. */
export async function passOnReceivers(
  tx: Tx,
  { unit, successor, on }: { unit: string; successor: string; on: PlainDate },
): Promise<void> {
  await sql`
    insert into catalogue.receiver (procedure, unit, valid_from, valid_to)
    select old.procedure, ${successor}, ${on}::date, old.valid_to from catalogue.receiver old
    where old.unit = ${unit} and old.valid_from < ${on}::date and (old.valid_to is null or old.valid_to > ${on}::date)
      and not exists (select from catalogue.receiver r where r.procedure = old.procedure and r.unit = ${successor}
        and (r.valid_to is null or r.valid_to > ${on}::date))`.execute(tx.db)
  await sql`
    update catalogue.receiver set valid_to = greatest(valid_from, ${on}::date)
    where unit = ${unit} and (valid_to is null or valid_to > ${on}::date)`.execute(tx.db)
}
