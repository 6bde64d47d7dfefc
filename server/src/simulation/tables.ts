import type { CopyValue } from '../kernel/bulk.ts'

/** What is written of a row: columns that are not named have their default. JSON columns take any value, arrays PostgreSQL's text. */
export type Value = Exclude<CopyValue, undefined>
export type Row = Record<string, Value>

const columns = (names: string): readonly string[] => names.trim().split(/\s+/)

/**
 * The tables that a past is written to, each after those it refers to, with every column that live use fills. What is left out of
 * a table is named in `serial`: the database numbers it. A test holds this list against the database.
 */
export const tables = {
  'organisation.staff': columns(`
    id username name email valid_from valid_to`),
  'organisation.post': columns(`
    id staff unit position roles is_main valid_from valid_to decision continues`),
  'identity.person': columns(`
    id identity_number name birth_date gender phone email account_level created_at updated_at known_from language`),
  'forms.draft': columns(`
    id person procedure service unit desk answers origins corrections stage checkout dossier revision signed_in_at
    started_at saved_at active_ms idle_ms set_aside last_page page_ms question_ms sittings noticed_at ended_at cleared
    erased_at leftover channel entered_by visit`),
  'forms.filling': columns(`
    draft procedure service unit outcome ended_on active_ms idle_ms sittings page_ms question_ms counted prefilled
    last_page last_question`),
  'payments.payment': columns(`
    id reference person draft procedure unit lines amount state failure pay_url gateway_transaction requested_at
    settled_at asked_at`),
  'payments.notice': columns(`
    reference channel verdict payload at`),
  'payments.cash_receipt': columns(`
    id desk year number person draft procedure unit lines amount taken_by taken_by_name taken_at`),
  'dossiers.dossier': columns(`
    id code procedure procedure_vi procedure_en service process channel unit desk applicant applicant_name
    applicant_phone answers origins corrections cases fee delivery draft status signed_in_at active_ms idle_ms
    submitted_at accepted_at started_at due_at due_because time_limit paused_at remaining_ms supplements resolved_at
    returned_at closed_because result result_file result_document revision assistant assistant_name warn_at escalate_at answer_by to_sync_at synced_at`),
  'dossiers.step': columns(`
    dossier seq no role unit staff staff_name started_at due_at finished_at outcome assignee decision`),
  'dossiers.move': columns(`
    dossier seq move status actor_kind actor actor_name actor_position reason at`),
  'dossiers.supplement': columns(`
    dossier no requested_by requested_at items message answered_at answer restarts asked_in_time approved_by_name`),
  'dossiers.delay': columns(`
    dossier no due_at reason proposed explained_by explained_by_name explained_at granted new_due remark decided_by
    decided_by_name decided_at`),
  'dossiers.paper_received': columns(`
    dossier component manner copies received_by received_at`),
  'dossiers.register_entry': columns(`
    dossier unit book year number entered_at count result`),
  'dossiers.issued_result': columns(`
    dossier no code unit unit_name name_vi name_en number issued_on file sha256 document issued_at ended ended_at`),
  'dossiers.other_result': columns(`
    dossier code no manner number issued_on reason unit unit_name file document recorded_by recorded_by_name
    recorded_by_position recorded_at`),
  'dossiers.issued_paper': columns(`
    id dossier form no unit year number issued_at says file sealed_at sealed_by tries try_at unsealed_because`),
  'documents.file': columns(`
    id owner draft dossier component name media_type size sha256 uploaded_by uploaded_at removed_at`),
  'documents.document': columns(`
    id owner kind title_vi title_en number issued_on issuer issuer_name file data dossier state created_at`),
  'feedback.rating': columns(`
    dossier person unit procedure score comment given_at changed_at`),
  'kernel.event': columns(`
    id name payload actor at`),
  'kernel.audit': columns(`
    actor_kind actor action subject at`),
} satisfies Record<string, readonly string[]>

export type Table = keyof typeof tables

/** Columns that the database fills by itself. */
export const serial: Partial<Record<Table, readonly string[]>> = {
  'organisation.staff': ['name_form'],
  'payments.notice': ['seq'],
  'kernel.event': ['seq', 'xid'],
  'kernel.audit': ['seq'],
}
