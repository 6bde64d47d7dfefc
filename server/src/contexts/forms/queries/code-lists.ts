import { readdirSync, readFileSync } from 'node:fs'
import type { CodeList, CodeLists } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import { codeListIdsOn, codeListsById } from '../store/code-list.ts'

const folder = new URL('../../../../../data/code-lists/', import.meta.url)

/** The lists that ship with the product, each as its file says. */
export const shippedCodeLists = (): CodeList[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CodeList)

/** How long a process goes on with what it knows before it looks again, in ms of the machine's own clock. */
const patience = 1_000

let lists: CodeLists | undefined
/** Content by version: a published version never changes. */
const known = new Map<string, CodeList>()
let holding = ''
let lookedAt = Number.NEGATIVE_INFINITY

/** The code lists that hold today, as this process last saw them; before it has seen any, those that ship. */
export function codeLists(): CodeLists {
  lists ??= itemsOf(shippedCodeLists())
  return lists
}

/** Looks once in a while which versions hold today and reads those it does not have, so that a change is seen in every process. */
export async function keepCodeListsFresh(read: Read): Promise<void> {
  if (performance.now() - lookedAt >= patience) await refreshCodeLists(read)
}

/** Looks now, as whoever has to be right does: before a publication, or after a list was changed here. */
export async function refreshCodeLists(read: Read): Promise<void> {
  lookedAt = performance.now()
  const versions = await codeListIdsOn(read, read.today)
  const now = versions.map(({ id }) => id).join()
  if (versions.length === 0 || now === holding) return
  const missing = versions.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (missing.length > 0)
    for (const { id, content } of await codeListsById(read, missing)) known.set(id, content)
  holding = now
  lists = itemsOf(versions.map(({ id }) => known.get(id)!))
}

const itemsOf = (all: readonly CodeList[]): CodeLists =>
  Object.fromEntries(all.map(({ id, items }) => [id, items]))
