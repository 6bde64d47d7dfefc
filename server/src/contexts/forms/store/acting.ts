import type { JSONColumnType } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Acting, Basis } from '../rules/acting.ts'

type Tables = {
  'forms.acting': {
    draft: string
    capacity: Acting['capacity']
    name: string
    number: string
    birth_date: PlainDate | null
    gender: string | null
    basis: JSONColumnType<Basis, string, string>
    at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** Keeps for whom the draft is filled in; what was kept before is replaced. */
export async function keepActing(tx: Tx, draft: string, acting: Acting): Promise<void> {
  const values = {
    capacity: acting.capacity,
    name: acting.name,
    number: acting.number,
    birth_date: acting.birthDate,
    gender: acting.gender,
    basis: JSON.stringify(acting.basis),
    at: tx.now,
  }
  await db(tx)
    .insertInto('forms.acting')
    .values({ draft, ...values })
    .onConflict((conflict) => conflict.column('draft').doUpdateSet(values))
    .execute()
}

export async function actingOf(read: Read, draft: string): Promise<Acting | undefined> {
  const row = await db(read)
    .selectFrom('forms.acting')
    .select(['capacity', 'name', 'number', 'birth_date', 'gender', 'basis'])
    .where('draft', '=', draft)
    .executeTakeFirst()
  if (!row) return undefined
  const { birth_date: birthDate, ...rest } = row
  return { ...rest, birthDate }
}
