import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Stance } from '../rules/consultation.ts'
import { nameOf } from './history.ts'

export type Consultation = {
  id: string
  dossier: string
  no: number
  step: number
  askedBy: string
  askedByName: string
  askedByPosition: string
  askedAt: Date
  /** Null: an agency outside the system, which has a link by e-mail. */
  unit: string | null
  agency: string
  email: string | null
  question: string
  sections: string[]
  components: string[]
  files: string[]
  dueAt: Date
  remindedAt: Date | null
  overdueAt: Date | null
  /** No e-mail can reach the agency. */
  undeliverableAt: Date | null
  stance: Stance | null
  opinion: string | null
  draftedByName: string | null
  draftedAt: Date | null
  answeredByName: string | null
  answeredByPosition: string | null
  answeredAt: Date | null
  file: string | null
  withdrawnByName: string | null
  withdrawnBecause: string | null
  withdrawnAt: Date | null
}

const select = (where: RawBuilder<unknown>) => sql<Consultation>`
  select id, dossier, no, step, asked_by as "askedBy", asked_by_name as "askedByName", asked_by_position as "askedByPosition",
    asked_at as "askedAt", unit, agency, email, question, sections, components, files::text[], due_at as "dueAt",
    reminded_at as "remindedAt", overdue_at as "overdueAt", undeliverable_at as "undeliverableAt", stance, opinion,
    drafted_by_name as "draftedByName", drafted_at as "draftedAt", answered_by_name as "answeredByName",
    answered_by_position as "answeredByPosition", answered_at as "answeredAt", file, withdrawn_by_name as "withdrawnByName",
    withdrawn_because as "withdrawnBecause", withdrawn_at as "withdrawnAt"
  from dossiers.consultation where ${where} order by no`

export const consultationsOf = async (read: Read, dossier: string): Promise<Consultation[]> =>
  (await select(sql`dossier = ${dossier}`).execute(read.db)).rows

export const consultationNo = async (read: Read, dossier: string, no: number) =>
  (await select(sql`dossier = ${dossier} and no = ${no}`).execute(read.db)).rows[0]

/** The numbers of those that are asked in a step and still open; of every step without one. */
export async function openConsultations(read: Read, dossier: string, step?: number): Promise<number[]> {
  const { rows } = await sql<{ no: number }>`
    select no from dossiers.consultation
    where dossier = ${dossier} and answered_at is null and withdrawn_at is null ${step === undefined ? sql`` : sql`and step = ${step}`}
    order by no`.execute(read.db)
  return rows.map(({ no }) => no)
}

export type NewConsultation = Pick<
  Consultation,
  'step' | 'unit' | 'agency' | 'email' | 'question' | 'sections' | 'components' | 'files' | 'dueAt'
> & { position: string; remindAt: Date }

/** The dossier is locked, so that the number cannot clash. */
export async function addConsultation(tx: Tx, dossier: string, asked: NewConsultation): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    insert into dossiers.consultation (id, dossier, no, step, asked_by, asked_by_name, asked_by_position, asked_at, unit, agency, email,
      question, sections, components, files, due_at, remind_at)
    select ${randomUUID()}, ${dossier}, coalesce(max(no), 0) + 1, ${asked.step}, ${tx.actor.id}, ${nameOf(tx)}, ${asked.position},
      ${tx.now}, ${asked.unit}, ${asked.agency}, ${asked.email}, ${asked.question}, ${asked.sections}::text[],
      ${asked.components}::text[], ${asked.files}::uuid[], ${asked.dueAt}, ${asked.remindAt}
    from dossiers.consultation where dossier = ${dossier} returning no`.execute(tx.db)
  return rows[0]!.no
}

type Place = Pick<Consultation, 'dossier' | 'no'>
const at = ({ dossier, no }: Place) => sql`dossier = ${dossier} and no = ${no}`

export const withdrawQuestion = (tx: Tx, place: Place, because: string) =>
  sql`update dossiers.consultation set withdrawn_by_name = ${nameOf(tx)}, withdrawn_because = ${because}, withdrawn_at = ${tx.now}
      where ${at(place)}`.execute(tx.db)

export const keepDraftOpinion = (
  tx: Tx,
  place: Place,
  { stance, opinion }: { stance: Stance; opinion: string },
) =>
  sql`update dossiers.consultation set stance = ${stance}, opinion = ${opinion}, drafted_by_name = ${nameOf(tx)}, drafted_at = ${tx.now}
      where ${at(place)}`.execute(tx.db)

export const keepOpinion = (
  tx: Tx,
  place: Place,
  given: { stance: Stance; opinion: string; name: string; position: string; file: string },
) =>
  sql`update dossiers.consultation set stance = ${given.stance}, opinion = ${given.opinion}, answered_by_name = ${given.name},
        answered_by_position = ${given.position}, answered_at = ${tx.now}, file = ${given.file}
      where ${at(place)}`.execute(tx.db)

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes a link for an agency outside; its token is nowhere but in what is returned. */
export async function addLink(tx: Tx, consultation: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`insert into dossiers.consultation_link (hash, consultation, made_at)
            values (${hashOf(token)}, ${consultation}, ${tx.now})`.execute(tx.db)
  return token
}

export const consultationOfLink = async (read: Read, token: string) =>
  (
    await select(
      sql`id = (select consultation from dossiers.consultation_link where hash = ${hashOf(token)})`,
    ).execute(read.db)
  ).rows[0]

export const markUndeliverable = (tx: Tx, place: Place) =>
  sql`update dossiers.consultation set undeliverable_at = ${tx.now} where ${at(place)}`.execute(tx.db)

/** Open ones of dossiers being handled that are to be reminded or have become overdue, and nobody was told. */
export async function consultationsToTell(read: Read, most: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select c.dossier, c.no from dossiers.consultation c join dossiers.dossier d on d.id = c.dossier
    where c.answered_at is null and c.withdrawn_at is null and d.status in ('accepted', 'processing', 'awaiting-supplement')
      and (c.reminded_at is null and c.remind_at <= ${read.now} or c.overdue_at is null and c.due_at < ${read.now})
    order by c.due_at limit ${most}`.execute(read.db)
  return rows
}

/** Writes down that the agency is reminded, and from when it is overdue; undefined when that was done or is no longer needed. */
export async function markTold(tx: Tx, place: Place): Promise<{ overdue: boolean } | undefined> {
  const { rows } = await sql<{ overdue: boolean }>`
    update dossiers.consultation
    set reminded_at = coalesce(reminded_at, ${tx.now}), overdue_at = case when due_at < ${tx.now} then ${tx.now}::timestamptz end
    where ${at(place)} and answered_at is null and withdrawn_at is null
      and (reminded_at is null and remind_at <= ${tx.now} or overdue_at is null and due_at < ${tx.now})
    returning overdue_at is not null as overdue`.execute(tx.db)
  return rows[0]
}
