import { sql } from 'kysely'
import type { Read, StaffActor } from '../../../kernel/app.ts'
import { toFileRecord } from '../rules/judge-record.ts'
import { mayDraft, mayPublish } from '../rules/permissions.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import type { Loose } from '../rules/record-shape.ts'
import { type DeskProcedure, shownProcedures } from './desk-procedures.ts'
import { type DatedOffer, offerHistory } from './offer-history.ts'
import { postOf } from './post.ts'
import { type HistoryEntry, procedureHistory } from './procedure-history.ts'

export type DeskProcedurePage = DeskProcedure & {
  record: Loose
  history: HistoryEntry[]
  offers: DatedOffer[]
  mayDraft: boolean
  mayOffer: boolean
}

/** One procedure for those who keep the catalogue; undefined when there never was one. */
export async function deskProcedure(
  read: Read,
  actor: StaffActor,
  code: string,
): Promise<DeskProcedurePage | undefined> {
  const { rows } = await sql<DeskProcedure & { content: ProcedureRecord }>`
    select * from (${shownProcedures(read.today)}) shown where code = ${code}`.execute(read.db)
  const row = rows[0]
  if (!row) return undefined
  const { content, ...shown } = row
  const post = await postOf(read, actor, shown.field)
  return {
    ...shown,
    record: toFileRecord(content),
    history: await procedureHistory(read, code),
    offers: await offerHistory(read, code),
    mayDraft: mayDraft(actor, post),
    mayOffer: mayPublish(actor),
  }
}
