import { type RawBuilder, sql } from 'kysely'
import type { World } from './world.ts'

type Rows = (world: World) => Promise<string[]>
type Owned = { code: string; row: object; id: string; draft: string; person: string }

/** The rows of a table in words that two worlds share, without what is different by its nature (`without`). */
const rows =
  (table: string, owner: RawBuilder<unknown>, without: readonly string[] = []): Rows =>
  async (world) => {
    const { rows } = await sql<Owned>`
      select d.code, d.id, d.draft, d.applicant as person, to_jsonb(t) - ${without}::text[] as row
      from ${sql.table(table)} t join dossiers.dossier d on ${owner}`.execute(world.db)
    return inSharedWords(world, rows)
  }

/** What was written of each dossier one after the other, in that order. */
const inOrder =
  (of: RawBuilder<unknown>): Rows =>
  async (world) => {
    const { rows } = await sql<Owned>`
      select d.code, d.id, d.draft, d.applicant as person, w.row from dossiers.dossier d, lateral (
        select coalesce(jsonb_agg(to_jsonb(o) - 'seq' order by o.seq), '[]') as row from (${of}) o) w`.execute(
      world.db,
    )
    return inSharedWords(world, rows)
  }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** By the code of the dossier, ids named by what they stand for. Both worlds are copies of one, so staff and services are the same. */
async function inSharedWords(world: World, rows: readonly Owned[]): Promise<string[]> {
  const held = await sql<{ id: string }>`
    select id from organisation.staff union select id from catalogue.service`.execute(world.db)
  const known = new Set(held.rows.map(({ id }) => id))
  const worded = rows.map(({ code, row, id, draft, person }) => {
    const names: Record<string, string> = { [id]: 'DOSSIER', [draft]: 'DRAFT', [person]: 'PERSON' }
    const text = JSON.stringify(row).replace(
      uuid,
      (found) => names[found] ?? (known.has(found) ? found : 'ID'),
    )
    return `${code} ${text}`
  })
  return worded.sort()
}

const byDossier = sql`t.dossier = d.id`
const byDraft = sql`t.draft = d.draft`
/** How long somebody took to fill a form in. */
const spent = ['active_ms', 'idle_ms', 'page_ms', 'question_ms', 'sittings']

/** What the national portal acknowledges, and when, is its own doing. */
const ofThePortal = ['to_sync_at', 'synced_at']
const portalEvents = ['dossiers.dossier-to-sync', 'dossiers.dossier-synced']

/**
 * Everything that live use writes of a dossier, table by table. What is left out of each is of the person's own moment, or of a
 * national system that was invented on both sides.
 */
export const rowsOf: Record<string, Rows> = {
  'dossiers.dossier': rows('dossiers.dossier', sql`t.id = d.id`, [
    ...[...spent, 'signed_in_at', 'result', ...ofThePortal],
  ]),
  'dossiers.step': rows('dossiers.step', byDossier),
  'dossiers.waiting': rows('dossiers.waiting', byDossier),
  'dossiers.move': rows('dossiers.move', byDossier),
  'dossiers.supplement': rows('dossiers.supplement', byDossier),
  'dossiers.delay': rows('dossiers.delay', byDossier),
  'dossiers.paper_received': rows('dossiers.paper_received', byDossier),
  'dossiers.register_entry': rows('dossiers.register_entry', byDossier),
  'dossiers.issued_result': rows('dossiers.issued_result', byDossier, ['code', 'sha256']),
  'dossiers.other_result': rows('dossiers.other_result', byDossier),
  'dossiers.issued_paper': rows('dossiers.issued_paper', byDossier, ['sealed_at', 'try_at']),
  'documents.file': rows('documents.file', byDossier, ['sha256', 'size', 'uploaded_at']),
  'documents.document': rows('documents.document', byDossier, ['data']),
  'forms.draft': rows('forms.draft', sql`t.id = d.draft`, [
    ...[...spent, 'signed_in_at', 'started_at', 'saved_at', 'last_page', 'revision', 'visit'],
  ]),
  'forms.filling': rows('forms.filling', byDraft, spent),
  'payments.payment': rows('payments.payment', byDraft, [
    ...['reference', 'pay_url', 'gateway_transaction', 'requested_at'],
  ]),
  'payments.cash_receipt': rows('payments.cash_receipt', byDraft),
  'feedback.rating': rows('feedback.rating', byDossier),
  'performance.dossier_fact': rows('performance.dossier_fact', byDossier, ['timeline']),
  'performance.payment_fact': rows('performance.payment_fact', byDraft),
  'kernel.event': inOrder(sql`
    select e.seq, e.name, e.actor, e.at,
      e.payload - '{minutes,activeMs,idleMs,pageMs,questionMs,sittings,reference}'::text[] as payload
    from kernel.event e where (e.payload->>'dossier' = d.id::text or e.payload->>'draft' = d.draft::text)
      and e.name <> all(${portalEvents}::text[])`),
  // Entries of the draft, its payment and of reactions are at moments of their own.
  'kernel.audit': inOrder(sql`
    select a.seq, a.actor_kind, a.actor, a.action,
      case when a.action ~ '^dossier' and a.actor_kind <> 'system' then a.at end as at
    from kernel.audit a where a.subject = any(array(
      select d.id union all select d.draft
      union all select f.id from documents.file f where f.dossier = d.id
      union all select p.id from payments.payment p where p.draft = d.draft
      union all select c.id from payments.cash_receipt c where c.draft = d.draft)::text[])`),
}
