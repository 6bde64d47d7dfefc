import { sql } from 'kysely'
import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DraftKind, DraftState } from '../rules/draft.ts'
import { mayApprove } from '../rules/permissions.ts'
import { holds } from '../store/tables.ts'
import { postOf } from './post.ts'

export type OpenDraft = {
  id: string
  kind: DraftKind
  procedure: string
  name: string
  field: string
  state: DraftState
  author: string
  authorName: string
  validFrom: PlainDate | null
  savedAt: Date
  submittedAt: Date | null
  /** Whether it waits for this person's approval. */
  mine: boolean
}

/** What is being prepared that somebody may see, what waits for their approval first, then the longest waiting. */
export async function openDrafts(read: Read, actor: StaffActor): Promise<OpenDraft[]> {
  const all = mayApprove(actor, await postOf(read, actor, ''))
  const { rows } = await sql<OpenDraft>`
    select d.id, d.kind, d.procedure, coalesce(nullif(d.content ->> 'name', ''), b.name, d.procedure) as name, d.field, d.state,
      d.author, d.author_name as "authorName", d.valid_from as "validFrom", d.saved_at as "savedAt",
      d.submitted_at as "submittedAt", (${all} and d.state = 'submitted' and d.author <> ${actor.id}) as mine
    from catalogue.draft d
    left join catalogue.procedure_version b on b.id = d.base
    where d.state in ('editing', 'submitted', 'returned')
      and (${all} or exists (select from catalogue.responsibility r
                             where r.unit = ${actor.unit} and r.field = d.field and ${holds('r', read.today)}))
    order by mine desc, d.submitted_at nulls last, d.saved_at desc
    limit 500`.execute(read.db)
  return rows
}
