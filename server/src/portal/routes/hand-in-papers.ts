import { documentErrors } from '../../contexts/documents/index.ts'
import { removeFile, uploadFile } from '../../contexts/documents/portal.ts'
import { DomainError, kernelErrors } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { papersPage } from '../pages/drafts/papers.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { type DraftState, papersOf, papersPageOf } from '../views/draft-state.ts'
import { papersView } from '../views/papers.ts'
import type { Handler, Visit } from '../visit.ts'
import { isDraft, loadDraft, openDraft } from './draft.ts'

/** The page of the papers, with what is wrong with one of them. */
export function showPapers(visit: Visit, state: DraftState, faults: ReadonlyMap<string, string> = new Map()) {
  const page = papersPageOf(state)
  if (!page) throw kernelErrors.notFound()
  const path = paths.fill(state.draft.id, page.id)
  return papersPage(papersView(state, page.id, faults), { ...visit.context, path })
}

/** Handing in papers of a draft, and taking them back. */
export function paperHandlers(options: PortalOptions) {
  const { app, intake } = options

  const back = (visit: Visit, state: DraftState, component: string) =>
    visit.redirect(`${paths.fill(state.draft.id, papersPageOf(state)?.id ?? '')}#paper-${component}.section`)

  const upload: Handler = async (visit) => {
    const state = await openDraft(options, visit)
    if (!isDraft(state)) return state
    const component = textIn(visit.form, 'component')
    const needed = papersOf(state).some((need) => need.component.id === component && need.status === 'upload')
    if (!needed) throw kernelErrors.invalidRequest()
    try {
      if (visit.form.files.length === 0) throw documentErrors.fileRefused('empty', component)
      for (const { name, bytes } of visit.form.files)
        await uploadFile(app, intake, visit.citizen(), { draft: state.draft.id, component, name, bytes })
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'rule-broken') throw error
      const now = await loadDraft(options, visit)
      return visit.show(showPapers(visit, now, new Map([[component, error.text[state.locale]]])), 422)
    }
    return back(visit, state, component)
  }

  const remove: Handler = async (visit) => {
    const state = await openDraft(options, visit)
    if (!isDraft(state)) return state
    const file = state.files.find(({ id }) => id === visit.id('file'))
    if (!file) throw documentErrors.fileNotFound()
    await removeFile(app, visit.citizen(), file.id)
    return back(visit, state, file.component ?? '')
  }
  return { upload, remove }
}
