import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { AnswerChange } from '../rules/merge-answers.ts'
import type { Device } from '../rules/set-aside.ts'

/** What has changed since a revision, in order. */
export async function changesSince(read: Read, draft: string, revision: number): Promise<AnswerChange[]> {
  const { rows } = await sql<Omit<AnswerChange, 'before'> & { before: AnswerChange['before'] | null }>`
    select revision, field, editor, before from forms.answer_change
    where draft = ${draft} and revision > ${revision} order by revision`.execute(read.db)
  return rows.map((row) => ({ ...row, before: row.before ?? undefined }))
}

/** When, and on which kind of device, each of the fields was last changed. */
export async function lastChanges(
  read: Read,
  draft: string,
  fields: readonly string[],
): Promise<Map<string, { at: Date; device: Device; editor: string }>> {
  const { rows } = await sql<{ field: string; at: Date; device: Device; editor: string }>`
    select distinct on (field) field, at, device, editor from forms.answer_change
    where draft = ${draft} and field = any(${fields}::text[]) order by field, revision desc`.execute(read.db)
  return new Map(rows.map(({ field, ...change }) => [field, change]))
}
