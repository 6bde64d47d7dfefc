import { readdirSync, readFileSync } from 'node:fs'
import type { CodeList, CodeLists } from '@mot-cua/form-engine'

const folder = new URL('../../../../../data/code-lists/', import.meta.url)
let lists: CodeLists | undefined

/** The code lists that ship with the product, read once. */
export function codeLists(): CodeLists {
  lists ??= Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CodeList)
      .map((list) => [list.id, list.items]),
  )
  return lists
}
