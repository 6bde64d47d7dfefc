import type { AnswerValue } from '@mot-cua/form-engine'
import type { ColumnType } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

type Tables = {
  'forms.remembered_answer': {
    person: string
    question: string
    value: ColumnType<AnswerValue, string, string>
    procedure: string
    said_at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** An answer that a person gave to a question many forms share; `saidAt` is an ISO instant. */
export type Remembered = { question: string; value: AnswerValue; procedure: string; saidAt: string }

export async function rememberedAnswers(read: Read, person: string): Promise<Remembered[]> {
  const rows = await db(read)
    .selectFrom('forms.remembered_answer')
    .selectAll()
    .where('person', '=', person)
    .orderBy('question')
    .execute()
  return rows.map(({ question, value, procedure, said_at }) => ({
    question,
    value,
    procedure,
    saidAt: said_at.toISOString(),
  }))
}

/** Keeps what was said last to each question. */
export async function keepRemembered(
  tx: Tx,
  { person, procedure, said }: { person: string; procedure: string; said: ReadonlyMap<string, AnswerValue> },
) {
  if (said.size === 0) return
  const rows = [...said].map(([question, value]) => ({
    person,
    question,
    value: JSON.stringify(value),
    procedure,
    said_at: tx.now,
  }))
  await db(tx)
    .insertInto('forms.remembered_answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['person', 'question']).doUpdateSet(({ ref }) => ({
        value: ref('excluded.value'),
        procedure: ref('excluded.procedure'),
        said_at: ref('excluded.said_at'),
      })),
    )
    .execute()
}

/** Forgets the person's answer to the question, or all of them; says how many. */
export async function forgetRemembered(tx: Tx, person: string, question?: string): Promise<number> {
  const all = db(tx).deleteFrom('forms.remembered_answer').where('person', '=', person)
  const { numDeletedRows } = await (question === undefined
    ? all
    : all.where('question', '=', question)
  ).executeTakeFirst()
  return Number(numDeletedRows)
}
