import { formErrors } from '../../contexts/forms/index.ts'
import { chooseVersions, lastChangesOf } from '../../contexts/forms/portal.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { versionsPage } from '../pages/drafts/versions.tsx'
import { textIn } from '../posted-form.ts'
import { type DraftState, nextHref } from '../views/draft-state.ts'
import { versionsView } from '../views/versions.ts'
import type { Handler, Visit } from '../visit.ts'
import { isDraft, openDraft } from './draft.ts'
import { deviceOf } from './typed-page.ts'

/** Choosing between the answers that two devices gave. */
export function versionHandlers(options: PortalOptions) {
  const { app } = options

  const show = async (visit: Visit, state: DraftState, said?: 'changed' | 'missing') => {
    const changes = await lastChangesOf(app, visit.citizen(), state.draft)
    return versionsPage(versionsView(state, changes, said), visit.context)
  }

  const page: Handler = async (visit) => {
    const state = await openDraft(options, visit)
    if (!isDraft(state)) return state
    if (Object.keys(state.draft.setAside).length === 0) return visit.redirect(nextHref(state))
    return show(visit, state)
  }

  const choose: Handler = async (visit) => {
    const state = await openDraft(options, visit)
    if (!isDraft(state)) return state
    const { id: draft, setAside } = state.draft
    const all = textIn(visit.form, '_all')
    const choices = Object.fromEntries(
      Object.entries(setAside).flatMap(([field, versions]) => {
        const newest = Object.entries(versions).sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))[0]?.[0] ?? ''
        const picked =
          all === 'kept' ? 'kept' : all === 'other' ? newest : textIn(visit.form, `pick.${field}`)
        return picked ? [[field, picked]] : []
      }),
    )
    try {
      const revision = Number(textIn(visit.form, '_revision'))
      const { left } = await chooseVersions(app, visit.citizen(), {
        draft,
        revision,
        choices,
        device: deviceOf(visit),
      })
      const now = await openDraft(options, visit)
      if (!isDraft(now)) return now
      return left > 0 ? visit.show(await show(visit, now, 'missing'), 422) : visit.redirect(nextHref(now))
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== formErrors.changedElsewhere().code) throw error
      return visit.show(await show(visit, state, 'changed'), 409)
    }
  }
  return { page, choose }
}
