import { readFile } from 'node:fs/promises'
import { type Publishing, usualPublishing } from '../portal/publishing.ts'

/** What a province decided about publishing; the usual where its `province.json` says nothing. */
export async function readPublishing(province: string): Promise<Publishing> {
  const file = new URL(`../../../data/provinces/${province}/province.json`, import.meta.url)
  const { publishing } = JSON.parse(await readFile(file, 'utf8')) as { publishing?: Partial<Publishing> }
  return { ...usualPublishing, ...publishing }
}
