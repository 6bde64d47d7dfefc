import type { CodeList } from '@mot-cua/form-engine'
import { sql } from 'kysely'
import type { Read, StaffActor } from '../../../kernel/app.ts'
import { rightsFor, serviceList } from '../../catalogue/index.ts'
import type { DefinitionKind, DefinitionState } from '../rules/definition-draft.ts'
import { codeListIdsOn, codeListsById } from '../store/code-list.ts'

export type OpenDefinitionDraft = {
  id: string
  kind: DefinitionKind
  subject: string
  name: string
  field: string
  state: DefinitionState
  authorName: string
  savedAt: Date
  submittedAt: Date | null
  /** Whether it waits for this person's approval. */
  mine: boolean
}

/** What is being prepared that somebody may see, what waits for their approval first, then the last saved. */
export async function openDefinitionDrafts(
  read: Read,
  actor: StaffActor,
  kind: DefinitionKind,
): Promise<OpenDefinitionDraft[]> {
  const { rows } = await sql<OpenDefinitionDraft & { editors: string[] }>`
    select id, kind, subject, coalesce(nullif(content ->> 'name_vi', ''), subject) as name, field, state,
      author_name as "authorName", saved_at as "savedAt", submitted_at as "submittedAt", editors
    from forms.definition_draft where kind = ${kind} and state in ('editing', 'submitted', 'returned')
    order by saved_at desc limit 500`.execute(read.db)
  const fields = [...new Set(rows.map(({ field }) => field))]
  const rights = new Map(
    await Promise.all(fields.map(async (field) => [field, await rightsFor(read, actor, field)] as const)),
  )
  return rows
    .filter(({ field }) => rights.get(field)!.draft || rights.get(field)!.approve)
    .map(({ editors, ...draft }) => ({
      ...draft,
      mine: draft.state === 'submitted' && rights.get(draft.field)!.approve && !editors.includes(actor.id),
    }))
    .sort((a, b) => Number(b.mine) - Number(a.mine))
}

export type DeskService = Awaited<ReturnType<typeof serviceList>>[number] & {
  draft: OpenDefinitionDraft | null
}

/** Every online service with the version that holds, what comes next, how far it is offered, and the open draft. */
export async function deskServices(read: Read, actor: StaffActor): Promise<DeskService[]> {
  const [services, drafts] = await Promise.all([
    serviceList(read),
    openDefinitionDrafts(read, actor, 'service'),
  ])
  const bySubject = new Map(drafts.map((draft) => [draft.subject, draft]))
  const known = new Set(services.map(({ procedure }) => procedure))
  const fresh = drafts
    .filter(({ subject }) => !known.has(subject))
    .map(({ subject, name, field }) => ({
      procedure: subject,
      name,
      field,
      version: null,
      validFrom: null,
      validTo: null,
      nextFrom: null,
      level: null,
      unitsThatDiffer: 0,
    }))
  return [...services, ...fresh]
    .map((service) => ({ ...service, draft: bySubject.get(service.procedure) ?? null }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** The lists of codes that hold today. */
export async function deskCodeLists(read: Read): Promise<CodeList[]> {
  const ids = (await codeListIdsOn(read, read.today)).map(({ id }) => id)
  const lists = await codeListsById(read, ids)
  return lists.map(({ content }) => content).sort((a, b) => (a.id < b.id ? -1 : 1))
}
