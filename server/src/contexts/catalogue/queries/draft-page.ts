import type { Read, StaffActor } from '../../../kernel/app.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import { catalogueErrors } from '../errors.ts'
import { type DifferenceWords, differencesInWords } from '../rules/difference-words.ts'
import { type DraftMove, isOpen, movesFor } from '../rules/draft.ts'
import { judgeDraft, replacedBy } from '../rules/judge-draft.ts'
import { mayApprove, mayDraft } from '../rules/permissions.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import type { RecordFault } from '../rules/record-shape.ts'
import { type Draft, draftById } from '../store/draft.ts'
import { contentOf, standingVersions } from '../store/version.ts'
import { postOf } from './post.ts'

export type DraftPage = Draft & {
  /** The record as far as it can be read; null for an annulment. */
  record: ProcedureRecord | null
  faults: RecordFault[]
  /** Somebody published since it was begun. */
  outdated: boolean
  /** The name of what it would take the place of, else its own. */
  name: string
  /** What it would change in what holds on its day; null when nothing holds then. */
  differences: Record<Locale, DifferenceWords[]> | null
  /** What others published since it was begun; empty unless it is outdated. */
  since: Record<Locale, DifferenceWords[]>
  moves: DraftMove[]
}

/** A draft with what is wrong with it and what it would change; throws `procedure-draft-not-found` to whoever may not see it. */
export async function draftPage(read: Read, actor: StaffActor, id: string): Promise<DraftPage> {
  const draft = await draftById(read, id)
  const post = draft && (await postOf(read, actor, draft.field))
  if (!draft || !post || !(mayDraft(actor, post) || mayApprove(actor, post)))
    throw catalogueErrors.draftNotFound()
  const standing = await standingVersions(read, [draft.procedure])
  const { record, faults, outdated } = judgeDraft(draft, standing, read.today)
  const base = draft.base === null ? undefined : await contentOf(read, draft.base)
  // Of a draft that is closed, what it was compared with when it was begun is the comparison that counts.
  const open = isOpen(draft.state)
  const now = open ? await recordOf(read, replacedBy(draft, standing, read.today)) : base
  return {
    ...draft,
    record,
    faults: open ? faults : [],
    outdated: open && outdated,
    name: record?.name || (now ?? base)?.name || draft.procedure,
    differences: now && record ? differencesInWords(now, record) : null,
    since: open && outdated && base && now ? differencesInWords(base, now) : { vi: [], en: [] },
    moves: movesFor(actor, post, draft),
  }
}

const recordOf = (read: Read, version: string | null) =>
  version === null ? undefined : contentOf(read, version)
