import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type DecisionState, reviewDb } from './review-tables.ts'

export type ReviewDecision = {
  campaign: string
  number: string
  issuedOn: PlainDate
  effectiveOn: PlainDate
  signer: string
  signerName: string
  signerPosition: string
  /** The campaigns whose decisions it replaces. */
  replaces: string[]
  state: DecisionState
  file: string
  decision: string | null
  replacedBy: string | null
  revision: number
}

const decisions = (read: Read) =>
  reviewDb(read)
    .selectFrom('catalogue.review_decision as d')
    .select([
      'd.campaign',
      'd.number',
      'd.issued_on as issuedOn',
      'd.effective_on as effectiveOn',
      'd.signer',
    ])
    .select(['d.signer_name as signerName', 'd.signer_position as signerPosition', 'd.replaces', 'd.state'])
    .select(['d.file', 'd.decision', 'd.replaced_by as replacedBy', 'd.revision'])

export const decisionOf = (read: Read, campaign: string): Promise<ReviewDecision | undefined> =>
  decisions(read).where('d.campaign', '=', campaign).executeTakeFirst()

export const lockDecision = (tx: Tx, campaign: string): Promise<ReviewDecision | undefined> =>
  decisions(tx).where('d.campaign', '=', campaign).forUpdate().executeTakeFirst()

/** Decisions of earlier reviews that still hold, oldest first. */
export const standingDecisions = (
  read: Read,
  province: string,
): Promise<{ campaign: string; number: string; issuedOn: PlainDate }[]> =>
  reviewDb(read)
    .selectFrom('catalogue.review_decision as d')
    .innerJoin('catalogue.review_campaign as c', 'c.id', 'd.campaign')
    .select(['d.campaign', 'd.number', 'd.issued_on as issuedOn'])
    .where('c.province', '=', province)
    .where('d.state', '=', 'issued')
    .where('d.replaced_by', 'is', null)
    .orderBy('d.issued_on')
    .execute()

type Draft = Omit<ReviewDecision, 'state' | 'decision' | 'replacedBy' | 'revision'>

/** Draws a decision up, or anew as long as it is not issued; a signature under the old text is gone with it. */
export const putDraft = (tx: Tx, draft: Draft) =>
  sql`
    insert into catalogue.review_decision as d (campaign, number, issued_on, effective_on, signer, signer_name, signer_position,
      replaces, state, file)
    values (${draft.campaign}, ${draft.number}, ${draft.issuedOn}::date, ${draft.effectiveOn}::date, ${draft.signer},
      ${draft.signerName}, ${draft.signerPosition}, ${draft.replaces}::uuid[], 'drafted', ${draft.file})
    on conflict (campaign) do update set (number, issued_on, effective_on, signer, signer_name, signer_position, replaces, state,
      file, revision) = row(excluded.number, excluded.issued_on, excluded.effective_on, excluded.signer, excluded.signer_name,
      excluded.signer_position, excluded.replaces, 'drafted', excluded.file, d.revision + 1)`.execute(tx.db)

export const dropDraft = (tx: Tx, campaign: string) =>
  reviewDb(tx).deleteFrom('catalogue.review_decision').where('campaign', '=', campaign).execute()

export const keepSigned = (tx: Tx, campaign: string, file: string) =>
  reviewDb(tx)
    .updateTable('catalogue.review_decision')
    .set((is) => ({ state: 'signed', file, revision: is('revision', '+', 1) }))
    .where('campaign', '=', campaign)
    .execute()

/** The sealed decision holds, and those it names are replaced by it. */
export async function issueDecision(
  tx: Tx,
  { campaign, replaces }: ReviewDecision,
  { file, decision }: { file: string; decision: string },
): Promise<void> {
  await reviewDb(tx)
    .updateTable('catalogue.review_decision')
    .set((is) => ({ state: 'issued', file, decision, revision: is('revision', '+', 1) }))
    .where('campaign', '=', campaign)
    .execute()
  await sql`
    update catalogue.review_decision set replaced_by = ${campaign}
    where campaign = any(${replaces}::uuid[]) and state = 'issued' and replaced_by is null`.execute(tx.db)
}

/** What the province offers now of the procedures, so that a new level keeps what it does not speak of. */
export async function standingOffers(
  read: Read,
  procedures: readonly string[],
  date: PlainDate,
): Promise<Map<string, { onNationalPortal: boolean; paperless: boolean }>> {
  const { rows } = await sql<{ procedure: string; onNationalPortal: boolean; paperless: boolean }>`
    select procedure, on_national_portal as "onNationalPortal", paperless from catalogue.offer
    where unit is null and procedure = any(${procedures}::text[]) and valid_from <= ${date}
      and (valid_to is null or valid_to > ${date})`.execute(read.db)
  return new Map(rows.map(({ procedure, ...offer }) => [procedure, offer]))
}
