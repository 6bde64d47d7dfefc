import type { Read, Tx } from '../../kernel/app.ts'
import type { Score } from './rules/satisfaction.ts'

type Tables = {
  'feedback.rating': {
    dossier: string
    person: string
    unit: string
    procedure: string
    score: Score
    comment: string
    given_at: Date
    changed_at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type StoredRating = { dossier: string; person: string; score: Score; comment: string; givenAt: Date }
export type NewRating = Pick<
  Tables['feedback.rating'],
  'dossier' | 'person' | 'unit' | 'procedure' | 'score' | 'comment'
>

const select = (read: Read) =>
  db(read)
    .selectFrom('feedback.rating')
    .select(['dossier', 'person', 'score', 'comment', 'given_at as givenAt'])

export const ratingOfDossier = (read: Read, dossier: string): Promise<StoredRating | undefined> =>
  select(read).where('dossier', '=', dossier).executeTakeFirst()

/** Adds the first rating of a dossier; false when another request was first. */
export async function addRating(tx: Tx, rating: NewRating): Promise<boolean> {
  const added = await db(tx)
    .insertInto('feedback.rating')
    .values({ ...rating, given_at: tx.now, changed_at: tx.now })
    .onConflict((conflict) => conflict.column('dossier').doNothing())
    .returning('dossier')
    .executeTakeFirst()
  return added !== undefined
}

export const lockRating = (tx: Tx, dossier: string): Promise<StoredRating | undefined> =>
  select(tx).where('dossier', '=', dossier).forUpdate().executeTakeFirst()

export const changeRating = (tx: Tx, dossier: string, change: { score: Score; comment: string }) =>
  db(tx)
    .updateTable('feedback.rating')
    .set({ ...change, changed_at: tx.now })
    .where('dossier', '=', dossier)
    .execute()
