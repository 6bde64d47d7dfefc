import { readFileSync } from 'node:fs'
import type { DraftRule } from '../rules/draft-life.ts'

const file = new URL('../../../../../data/drafts/keeping.json', import.meta.url)
let rules: readonly DraftRule[] | undefined

/** The rules for keeping drafts that ship with the product, read once. */
export function draftRules(): readonly DraftRule[] {
  rules ??= (JSON.parse(readFileSync(file, 'utf8')) as { rules: DraftRule[] }).rules
  return rules
}
