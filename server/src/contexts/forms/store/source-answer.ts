import type { Answers } from '@mot-cua/form-engine'
import type { JSONColumnType } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Knowledge } from '../ports.ts'

type Tables = {
  'forms.source_answer': {
    draft: string
    source: string
    told: JSONColumnType<Answers, string, string>
    knowledge: JSONColumnType<Knowledge, string, string>
    fetched_at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type SourceAnswer = { source: string; told: Answers; knowledge: Knowledge; fetchedAt: Date }

export const sourceAnswersOf = (read: Read, draft: string): Promise<SourceAnswer[]> =>
  db(read)
    .selectFrom('forms.source_answer')
    .select(['source', 'told', 'knowledge', 'fetched_at as fetchedAt'])
    .where('draft', '=', draft)
    .execute()

/** Keeps what a source said for a draft; what it said before is replaced. */
export async function keepSourceAnswers(tx: Tx, draft: string, answers: readonly SourceAnswer[]) {
  if (answers.length === 0) return
  const rows = answers.map(({ source, told, knowledge, fetchedAt }) => ({
    draft,
    source,
    told: JSON.stringify(told),
    knowledge: JSON.stringify(knowledge),
    fetched_at: fetchedAt,
  }))
  await db(tx)
    .insertInto('forms.source_answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['draft', 'source']).doUpdateSet(({ ref }) => ({
        told: ref('excluded.told'),
        knowledge: ref('excluded.knowledge'),
        fetched_at: ref('excluded.fetched_at'),
      })),
    )
    .execute()
}

export const forgetSourceAnswers = (tx: Tx, draft: string) =>
  db(tx).deleteFrom('forms.source_answer').where('draft', '=', draft).execute()

/** What nobody will look at again: it would be asked anew long before. */
export const forgetSourceAnswersBefore = (tx: Tx, before: Date) =>
  db(tx).deleteFrom('forms.source_answer').where('fetched_at', '<', before).execute()
