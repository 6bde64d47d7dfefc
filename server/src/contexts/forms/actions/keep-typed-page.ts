import type { App, CitizenActor } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { formErrors } from '../errors.ts'
import { addKeptPage, type KeptPage, keptPagesOf, removeKeptPage } from '../store/kept-page.ts'

/**
 * Keeps a page of a draft that its owner posted after the session had ended; `owner` was that of the ended session, and the
 * caller has made sure that the page was made for it. False when the person has no such draft open: nothing is kept.
 */
export const keepTypedPage = (
  app: App,
  owner: CitizenActor,
  page: Pick<KeptPage, 'page' | 'posted' | 'device'> & { draft: string },
): Promise<boolean> =>
  app.transaction(owner, async (tx) => {
    const kept = await addKeptPage(tx, { ...page, person: owner.id })
    if (kept) tx.audit('draft.keep-page', page.draft)
    return kept
  })

/**
 * Applies the pages that were kept for a draft of the actor's own, in their order; each goes once it is saved. A page that the
 * form no longer has, because the draft has moved to a newer version, asks nothing any more and goes as well.
 */
export async function takeKeptPages(
  app: App,
  actor: CitizenActor,
  draft: string,
  save: (page: KeptPage) => Promise<unknown>,
): Promise<number> {
  const pages = await app.read(actor, (read) => keptPagesOf(read, draft, actor.id))
  for (const page of pages) {
    await save(page).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== formErrors.unknownPage().code) throw error
    })
    await app.transaction(actor, (tx) => removeKeptPage(tx, page.id))
  }
  return pages.length
}
