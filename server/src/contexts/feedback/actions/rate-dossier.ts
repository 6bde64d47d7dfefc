import type { App, CitizenActor, Tx } from '../../../kernel/app.ts'
import { type Dossier, dossierById, dossierErrors } from '../../dossiers/index.ts'
import { feedbackErrors } from '../errors.ts'
import { dossierRated } from '../events.ts'
import { type Rating, toRating } from '../queries/rating-of.ts'
import { judgeRating, type Score } from '../rules/satisfaction.ts'
import { addRating, changeRating, lockRating, ratingOfDossier } from '../store.ts'

export type RatingGiven = { dossier: string; score: Score; comment?: string | undefined }

/**
 * The applicant rates a dossier that was decided, once; within 7 days the rating may be changed.
 * Sending the same rating again changes nothing and announces nothing.
 */
export const rateDossier = (app: App, actor: CitizenActor, given: RatingGiven): Promise<Rating> =>
  app.transaction(actor, async (tx) => {
    const dossier = await dossierById(tx, given.dossier)
    if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
    const rating = { score: given.score, comment: given.comment?.trim() ?? '' }
    if (judgeRating(dossier.status, null, tx.now) === 'too-early') throw feedbackErrors.tooEarly()
    const { id, unit, procedure } = dossier
    if (await addRating(tx, { dossier: id, person: actor.id, unit, procedure, ...rating }))
      announce(tx, dossier, rating.score, null)
    else await change(tx, dossier, rating)
    return toRating((await ratingOfDossier(tx, id))!)
  })

async function change(tx: Tx, dossier: Dossier, rating: { score: Score; comment: string }) {
  const before = (await lockRating(tx, dossier.id))!
  if (before.score === rating.score && before.comment === rating.comment) return
  if (judgeRating(dossier.status, before.givenAt, tx.now) === 'closed') throw feedbackErrors.closed()
  await changeRating(tx, dossier.id, rating)
  announce(tx, dossier, rating.score, before.score)
}

function announce(tx: Tx, { id, unit, procedure }: Dossier, score: Score, previous: Score | null) {
  tx.audit('dossier.rate', id)
  tx.publish(dossierRated.of({ dossier: id, unit, procedure, score, previous }))
}
