import { discardDraft, takeBackDraft } from '../../contexts/forms/portal.ts'
import type { PortalOptions } from '../options.ts'
import { paths } from '../paths.ts'
import type { Handler } from '../visit.ts'

/** Putting a draft away and taking it back. */
export function draftHandlers({ app }: PortalOptions) {
  const discard: Handler = async (visit) => {
    await discardDraft(app, visit.citizen(), visit.id('draft'))
    return visit.redirect(paths.myDossiers('drafts'))
  }

  const takeBack: Handler = async (visit) => {
    await takeBackDraft(app, visit.citizen(), visit.id('draft'))
    return visit.redirect(paths.myDossiers('drafts'))
  }
  return { discard, takeBack }
}
