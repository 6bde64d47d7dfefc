import { byteOrderMark, csvLine } from './csv.ts'
import type { DataSet, Records } from './data-set.ts'

export type FileHead = {
  name: string
  date: string
  licence: { name: string; url: string }
  publisher: string
  source: string
}

/** One JSON document, written as it is read: `{…head, "items": […]}`. */
export async function* jsonFile(head: FileHead, records: Records): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`
  let first = true
  for await (const record of records) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(record)}`
    first = false
  }
  yield '\n]}\n'
}

/** One table for spreadsheets, written as it is read. */
export async function* csvFile({ columns, row }: DataSet, records: Records): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns)
  for await (const record of records) yield csvLine(row(record))
}
