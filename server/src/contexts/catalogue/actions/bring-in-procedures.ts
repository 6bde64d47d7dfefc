import type { Actor, App } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { readWorkbook } from '../../../kernel/workbook/read-workbook.ts'
import { catalogueErrors } from '../errors.ts'
import { type ImportOutcome, type ReadProcedures, readProcedureLines } from '../rules/import-outcome.ts'
import { mayCompare, mayPublish } from '../rules/permissions.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'
import { readProcedureSheets } from '../rules/read-procedure-sheets.ts'
import { canonical } from '../rules/record-layout.ts'
import { addImport, confirmStored, contentsOn, lockImport } from '../store/import.ts'
import { placeVersions } from './place-versions.ts'

export type ImportFile = {
  kind: 'lines' | 'workbook'
  name: string
  bytes: Uint8Array
  validFrom?: PlainDate
}

/**
 * Reads a file of procedures and says what it would do, without doing it: which are added, changed, unchanged, and which are
 * refused with every fault. A procedure is taken whole or refused whole.
 */
export async function lookAtProcedures(
  app: App,
  actor: Actor,
  file: ImportFile,
): Promise<ImportOutcome & { id: string; validFrom: PlainDate }> {
  if (!mayCompare(actor)) throw kernelErrors.notAllowed()
  if (file.validFrom !== undefined && !isPlainDate(file.validFrom))
    throw catalogueErrors.badDate(file.validFrom)
  const { records, refused } = await readFile(file)
  if (records.length + refused.length === 0) throw catalogueErrors.emptyImport()
  return app.transaction(actor, async (tx) => {
    const validFrom = file.validFrom ?? tx.today
    const standing = await contentsOn(
      tx,
      records.map(({ code }) => code),
      validFrom,
    )
    const report = { ...compare(records, standing), refused }
    const id = await addImport(tx, { fileName: file.name.slice(0, 200), validFrom, records, report })
    tx.audit('procedures.look-at-import', id)
    return { id, validFrom, ...report }
  })
}

async function readFile({ kind, bytes }: ImportFile): Promise<ReadProcedures> {
  if (kind === 'workbook') return readProcedureSheets(await readWorkbook(bytes))
  return readProcedureLines(new TextDecoder().decode(bytes))
}

function compare(records: readonly ProcedureRecord[], standing: ReadonlyMap<string, ProcedureRecord>) {
  const added: string[] = []
  const changed: string[] = []
  for (const record of records) {
    const before = standing.get(record.code)
    if (!before) added.push(record.code)
    else if (canonical(before) !== canonical(record)) changed.push(record.code)
  }
  return { added, changed, unchanged: records.length - added.length - changed.length }
}

/** Takes the procedures of a file that was looked at over, from the day that was chosen then; a second time is refused. */
export const confirmImport = (app: App, actor: Actor, id: string): Promise<ImportOutcome> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    const stored = await lockImport(tx, id)
    if (!stored) throw catalogueErrors.importNotFound()
    if (stored.confirmedAt) throw catalogueErrors.importDone()
    const { refused } = stored.report
    const placed = await placeVersions(tx, stored.records, { validFrom: stored.validFrom, publishedBy: null })
    const report = { added: placed.added, changed: placed.changed, unchanged: placed.unchanged, refused }
    await confirmStored(tx, id, report)
    tx.audit('procedures.confirm-import', id)
    return report
  })
