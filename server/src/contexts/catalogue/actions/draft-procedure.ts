import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { postOf } from '../queries/post.ts'
import type { DraftKind } from '../rules/draft.ts'
import { emptyRecord } from '../rules/empty-record.ts'
import { replacedBy } from '../rules/judge-draft.ts'
import { toFileRecord } from '../rules/judge-record.ts'
import { mayAdminister, mayDraft } from '../rules/permissions.ts'
import { addDraft } from '../store/draft.ts'
import { contentOf, standingVersions } from '../store/version.ts'

export type DraftStart = {
  kind: DraftKind
  procedure: string
  /** The field of a new procedure; the others have theirs. */
  field?: string
  validFrom?: PlainDate
  note?: string
}

/**
 * Begins to prepare a new procedure, a new version or an annulment, and returns the draft's id. One draft at a time is open for
 * a procedure (`procedure-draft-open`).
 */
export const draftProcedure = (app: App, actor: StaffActor, start: DraftStart): Promise<string> =>
  app.transaction(actor, async (tx) => {
    if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
    const { field, base, content } = await startingPoint(tx, start)
    if (!mayDraft(actor, await postOf(tx, actor, field))) throw kernelErrors.notAllowed()
    const { kind, procedure, validFrom = null, note = '' } = start
    const id = await addDraft(tx, actor, { kind, procedure, field, base, content, validFrom, note })
    if (!id) throw catalogueErrors.draftOpen(procedure)
    tx.audit('procedure-draft.start', id)
    return id
  })

type StartingPoint = { field: string; base: string | null; content: object | null }

async function startingPoint(
  tx: Tx,
  { kind, procedure, field = '', validFrom }: DraftStart,
): Promise<StartingPoint> {
  const standing = await standingVersions(tx, [procedure])
  const base = replacedBy({ validFrom: validFrom ?? null }, standing, tx.today)
  if (kind === 'new') {
    if (base !== null) throw catalogueErrors.procedureInForce(procedure)
    return { field, base: null, content: toFileRecord(emptyRecord(procedure, field)) }
  }
  const record = base === null ? undefined : await contentOf(tx, base)
  if (!record) throw catalogueErrors.procedureNotFound(procedure)
  return { field: record.field, base, content: kind === 'annul' ? null : toFileRecord(record) }
}
