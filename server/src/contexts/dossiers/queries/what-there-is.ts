import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'

/** Tables in which most dossiers have no line. */
const tables = {
  papers: 'dossiers.paper_received',
  forwarding: 'dossiers.forwarding',
  acting: 'dossiers.acting',
  dueChanges: 'dossiers.due_change',
  supplements: 'dossiers.supplement',
  furtherSupplements: 'dossiers.further_supplement',
  delays: 'dossiers.delay',
  consultations: 'dossiers.consultation',
  results: 'dossiers.issued_result',
  resultChanges: 'dossiers.result_change',
  handing: 'dossiers.handing',
  shipments: 'dossiers.shipment',
  notes: 'dossiers.note',
  otherResults: 'dossiers.other_result',
}

/** Which of the seldom things a dossier has; in one statement, so that its page asks only for those. */
export async function whatThereIs(
  read: Read,
  dossier: string,
): Promise<Readonly<Record<keyof typeof tables, boolean>>> {
  const found = Object.entries(tables).map(
    ([what, table]) =>
      sql`exists (select from ${sql.table(table)} where dossier = ${dossier}) as ${sql.ref(what)}`,
  )
  const { rows } = await sql<Record<keyof typeof tables, boolean>>`select ${sql.join(found)}`.execute(read.db)
  return rows[0]!
}
