import { type RawBuilder, sql } from 'kysely'
import type { World } from './world.ts'

type Rows = (world: World) => Promise<string[]>

/**
 * The rows of a table in words that two worlds share: by the code of the dossier, ids named by what they stand for, and without
 * what is different by its nature (`without`).
 */
const rows =
  (table: string, owner: RawBuilder<unknown>, order: string, without: readonly string[] = []): Rows =>
  async (world) => {
    const { rows } = await sql<{
      code: string
      row: Record<string, unknown>
      id: string
      draft: string
      person: string
    }>`
      select d.code, d.id, d.draft, d.applicant as person, to_jsonb(t) as row
      from ${sql.table(table)} t join dossiers.dossier d on ${owner}
      order by d.code, ${sql.raw(order)}`.execute(world.db)
    // Both worlds are copies of one: staff and services are the same.
    const held = await sql<{ id: string }>`
      select id from organisation.staff union select id from catalogue.service`.execute(world.db)
    const known = new Set(held.rows.map(({ id }) => id))
    return rows.map(
      ({ code, row, id, draft, person }) => `${code} ${inWords(row, { id, draft, person, known }, without)}`,
    )
  }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function inWords(
  row: object,
  { id, draft, person, known }: { id: string; draft: string; person: string; known: ReadonlySet<string> },
  without: readonly string[],
): string {
  const told = Object.fromEntries(Object.entries(row).filter(([column]) => !without.includes(column)))
  const names: Record<string, string> = { [id]: 'DOSSIER', [draft]: 'DRAFT', [person]: 'PERSON' }
  return JSON.stringify(told).replace(uuid, (found) => names[found] ?? (known.has(found) ? found : 'ID'))
}

const byDossier = sql`t.dossier = d.id`
const byDraft = sql`t.draft = d.draft`
const spent = ['active_ms', 'idle_ms', 'page_ms', 'question_ms', 'sittings']

/** Every table that live use writes of a dossier. What is left out of each is of the moment, or invented on both sides. */
export const rowsOf: Record<string, Rows> = {
  'dossiers.dossier': rows('dossiers.dossier', sql`t.id = d.id`, 't.id', [
    ...spent,
    'signed_in_at',
    'result',
  ]),
  'dossiers.step': rows('dossiers.step', byDossier, 't.seq'),
  'dossiers.move': rows('dossiers.move', byDossier, 't.seq'),
  'dossiers.supplement': rows('dossiers.supplement', byDossier, 't.no'),
  'dossiers.delay': rows('dossiers.delay', byDossier, 't.no'),
  'dossiers.paper_received': rows('dossiers.paper_received', byDossier, 't.component, t.manner'),
  'dossiers.register_entry': rows('dossiers.register_entry', byDossier, 't.book'),
  'dossiers.issued_paper': rows('dossiers.issued_paper', byDossier, 't.form, t.no', ['sealed_at', 'try_at']),
  'documents.file': rows('documents.file', byDossier, 't.component nulls last, t.name', [
    'sha256',
    'size',
    'uploaded_at',
  ]),
  'documents.document': rows('documents.document', byDossier, 't.kind', ['data']),
  'forms.draft': rows('forms.draft', sql`t.id = d.draft`, 't.id', [
    ...[...spent, 'signed_in_at', 'started_at', 'saved_at', 'last_page', 'revision', 'visit'],
  ]),
  'forms.filling': rows('forms.filling', byDraft, 't.draft', spent),
  'payments.payment': rows('payments.payment', byDraft, 't.id', [
    'reference',
    'pay_url',
    'gateway_transaction',
    'requested_at',
  ]),
  'payments.cash_receipt': rows('payments.cash_receipt', byDraft, 't.id'),
  'feedback.rating': rows('feedback.rating', byDossier, 't.dossier'),
  'performance.dossier_fact': rows('performance.dossier_fact', byDossier, 't.dossier', ['minutes']),
  'performance.payment_fact': rows('performance.payment_fact', byDraft, 't.payment'),
}
