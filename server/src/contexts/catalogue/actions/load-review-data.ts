import { readFile } from 'node:fs/promises'
import type { App } from '../../../kernel/app.ts'
import { addReviewData, type ReviewData } from '../store/review-tables.ts'

/** Brings the conditions of reviews, legal grounds and unit costs of `data/review/` into the database; again changes nothing. */
export async function loadReviewData(app: App, folder: URL): Promise<void> {
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Partial<ReviewData>
  const parts = await Promise.all(['conditions.json', 'grounds.json', 'compliance-costs.json'].map(read))
  const data = { conditions: [], grounds: [], costs: [], ...Object.assign({}, ...parts) } as ReviewData
  await app.transaction({ kind: 'system', id: 'catalogue.load-review-data' }, (tx) => addReviewData(tx, data))
}
