import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type DifferenceWords, differencesInWords } from '../rules/difference-words.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'

/** A version of a procedure, or its end: by which decision, who prepared it, and what differs from the one before. */
export type HistoryEntry = {
  kind: 'version' | 'annulment'
  /** Number of the version; null for an annulment. */
  version: number | null
  validFrom: PlainDate
  validTo: PlainDate | null
  /** Corrected by another that began the same day, or put away before it began: it never held. */
  neverHeld: boolean
  decision: { number: string; issuedOn: PlainDate; signer: string } | null
  draftedBy: string | null
  approvedBy: string | null
  note: string | null
  /** Null for the first version, and for an annulment. */
  differences: Record<Locale, DifferenceWords[]> | null
}

type Row = Omit<HistoryEntry, 'differences'> & { content: ProcedureRecord | null }

/** Everything that held of a procedure or will, the newest first; empty for one that never was. */
export async function procedureHistory(read: Read, code: string): Promise<HistoryEntry[]> {
  const { rows } = await sql<Row>`
    select 'version' as kind, v.version, v.valid_from as "validFrom", v.valid_to as "validTo",
      coalesce(v.valid_to = v.valid_from, false) as "neverHeld",
      case when d.id is not null then json_build_object('number', d.number, 'issuedOn', d.issued_on, 'signer', d.signer) end as decision,
      p.author_name as "draftedBy", p.decided_by_name as "approvedBy", p.note, v.content
    from catalogue.procedure_version v
    left join catalogue.decision d on d.id = v.published_by
    left join catalogue.draft p on p.procedure = v.procedure and p.version = v.version
    where v.procedure = ${code}
    union all
    select 'annulment', null, a.valid_from, null, false,
      json_build_object('number', d.number, 'issuedOn', d.issued_on, 'signer', d.signer),
      p.author_name, p.decided_by_name, p.note, null
    from catalogue.annulment a
    join catalogue.decision d on d.id = a.decision
    join catalogue.draft p on p.id = a.draft
    where a.procedure = ${code}
    order by "validFrom", version nulls first`.execute(read.db)
  let before: ProcedureRecord | null = null
  return rows
    .map(({ content, ...row }): HistoryEntry => {
      const changes = before && content ? differencesInWords(before, content) : null
      before = content ?? before
      return { ...row, differences: changes }
    })
    .reverse()
}
