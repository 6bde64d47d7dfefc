import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Device } from '../rules/set-aside.ts'

export type KeptPage = {
  id: string
  page: string
  /** The posted names, each with its texts. */
  posted: readonly (readonly [string, readonly string[]])[]
  device: Device
  keptAt: Date
}

/** At most this many of one draft; what comes after them is refused, as nobody fills in so many pages signed out. */
const mostKept = 40

/** Keeps a page for a person's own open draft; false when there is none. */
export async function addKeptPage(
  tx: Tx,
  kept: Omit<KeptPage, 'id' | 'keptAt'> & { draft: string; person: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into forms.kept_page (id, draft, person, page, posted, device, kept_at)
    select ${randomUUID()}, id, person, ${kept.page}, ${JSON.stringify(kept.posted)}::jsonb, ${kept.device}, ${tx.now}
    from forms.draft
    where id = ${kept.draft} and person = ${kept.person} and stage in ('open', 'paying')
      and (select count(*) from forms.kept_page k where k.draft = ${kept.draft}) < ${mostKept}`.execute(tx.db)
  return Number(numAffectedRows) > 0
}

/** The pages kept for a draft, in the order in which they were posted. */
export async function keptPagesOf(read: Read, draft: string, person: string): Promise<KeptPage[]> {
  const { rows } = await sql<KeptPage>`
    select id, page, posted, device, kept_at as "keptAt" from forms.kept_page
    where draft = ${draft} and person = ${person} order by kept_at`.execute(read.db)
  return rows
}

export const removeKeptPage = (tx: Tx, id: string) =>
  sql`delete from forms.kept_page where id = ${id}`.execute(tx.db)
