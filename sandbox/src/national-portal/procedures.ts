import { readFileSync } from 'node:fs'

const file = new URL('../../../data/procedures/procedures.jsonl', import.meta.url)
let codes: ReadonlySet<string> | undefined

/** Whether the national database of procedures has one with this code. */
export function isProcedure(code: string): boolean {
  codes ??= new Set(
    Array.from(readFileSync(file, 'utf8').matchAll(/^\{"code": ?"([^"]+)"/gm), ([, one]) => one!),
  )
  return codes.has(code)
}
