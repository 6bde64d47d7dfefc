import { myDossierPage } from '../../contexts/dossiers/index.ts'
import { feedbackErrors, rateDossier, ratingOf, type Score } from '../../contexts/feedback/index.ts'
import { DomainError } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { type RatingView, ratingPage } from '../pages/feedback/rating.tsx'
import { textIn } from '../posted-form.ts'
import type { Handler, Visit } from '../visit.ts'

const scores: Record<string, Score> = { good: 3, fair: 2, bad: 1 }
const faces = { 3: 'good', 2: 'fair', 1: 'bad' } as const

/** Saying how it went, once there is a decision. */
export function ratingHandlers({ app }: PortalOptions) {
  const viewOf = async (visit: Visit, more: Partial<RatingView>): Promise<RatingView> => {
    const { id, code, procedureVi, procedureEn } = await myDossierPage(app, visit.citizen(), visit.id('id'))
    const procedureName = visit.request.locale === 'vi' ? procedureVi : procedureEn
    return { id, code, procedureName, state: 'ask', reasons: [], ...more }
  }

  const ask: Handler = async (visit) => {
    const before = await ratingOf(app, visit.citizen(), visit.id('id'))
    if (before && before.changeableUntil < app.now())
      return ratingPage(await viewOf(visit, { state: 'already' }), visit.context)
    const given = before && { face: faces[before.score], reasons: [], comment: before.comment }
    return ratingPage(await viewOf(visit, given ? { given } : {}), visit.context)
  }

  const rate: Handler = async (visit) => {
    const score = scores[textIn(visit.form, 'face')]
    const comment = textIn(visit.form, 'comment').slice(0, 1000)
    if (!score) {
      const view = await viewOf(visit, { faceMissing: true, given: { reasons: [], comment } })
      return visit.show(ratingPage(view, visit.context), 422)
    }
    try {
      await rateDossier(app, visit.citizen(), { dossier: visit.id('id'), score, comment })
      return ratingPage(await viewOf(visit, { state: 'thanks' }), visit.context)
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== feedbackErrors.closed().code) throw error
      return ratingPage(await viewOf(visit, { state: 'already' }), visit.context)
    }
  }
  return { ask, rate }
}
