import { documentErrors } from '../../contexts/documents/index.ts'
import { myDossierPage } from '../../contexts/dossiers/index.ts'
import {
  removeSupplementFile,
  supplySupplement,
  uploadSupplementFile,
} from '../../contexts/dossiers/portal.ts'
import { DomainError, type Fault } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { supplementPage } from '../pages/dossiers/supplement.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import { supplementView } from '../views/supplement.ts'
import type { Handler, Visit } from '../visit.ts'

/** Answering what an office asked for. */
export function supplementHandlers({ app, intake }: PortalOptions) {
  const show = async (visit: Visit, faults: readonly Fault[] = []) => {
    const dossier = await myDossierPage(app, visit.citizen(), visit.id('id'))
    const message = textIn(visit.form, 'message')
    const view = supplementView(dossier, { faults, message, locale: visit.request.locale })
    if (!view) return visit.redirect(paths.dossier(dossier.id))
    const page = supplementPage(view, { ...visit.context, path: paths.supplement(dossier.id) })
    return faults.length > 0 ? visit.show(page, 422) : page
  }

  /** Shows the page again with what is wrong when a rule says no. */
  const orShow = async (visit: Visit, next: string, work: () => Promise<unknown>) => {
    try {
      await work()
      return visit.redirect(next)
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'rule-broken') return show(visit, error.faults)
      throw error
    }
  }

  const page: Handler = (visit) => show(visit)

  const upload: Handler = (visit) => {
    const dossier = visit.id('id')
    const component = textIn(visit.form, 'component')
    return orShow(visit, `${paths.supplement(dossier)}#paper-${component}.section`, async () => {
      if (visit.form.files.length === 0) throw documentErrors.fileRefused('empty', component)
      for (const { name, bytes } of visit.form.files)
        await uploadSupplementFile(app, intake, visit.citizen(), { dossier, component, name, bytes })
    })
  }

  const remove: Handler = async (visit) => {
    await removeSupplementFile(app, visit.citizen(), visit.id('id'), visit.id('file'))
    return visit.redirect(paths.supplement(visit.id('id')))
  }

  const supply: Handler = (visit) =>
    orShow(visit, paths.dossier(visit.id('id')), () =>
      supplySupplement(app, visit.citizen(), visit.id('id'), textIn(visit.form, 'message').slice(0, 4000)),
    )
  return { page, upload, remove, supply }
}
