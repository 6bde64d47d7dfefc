import type { App, CitizenActor } from '../../../kernel/app.ts'
import { changeable, type Score } from '../rules/satisfaction.ts'
import { ratingOfDossier, type StoredRating } from '../store.ts'

export type Rating = { score: Score; comment: string; givenAt: Date; changeableUntil: Date }

export const toRating = ({ score, comment, givenAt }: StoredRating): Rating => ({
  score,
  comment,
  givenAt,
  changeableUntil: new Date(givenAt.getTime() + changeable),
})

/** The rating the actor gave a dossier; undefined when there is none, or it is somebody else's. */
export const ratingOf = (app: App, actor: CitizenActor, dossier: string): Promise<Rating | undefined> =>
  app.read(actor, async (read) => {
    const rating = await ratingOfDossier(read, dossier)
    return rating?.person === actor.id ? toRating(rating) : undefined
  })
