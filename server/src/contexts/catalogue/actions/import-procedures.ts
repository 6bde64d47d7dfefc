import { createHash } from 'node:crypto'
import type { App, Tx } from '../../../kernel/app.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { proceduresChanged } from '../events.ts'
import { type ImportReport, judgeLines } from '../rules/import-report.ts'
import { defaultLevel, type ProcedureRecord } from '../rules/procedure-record.ts'
import { holdsOn, placeVersion } from '../rules/validity.ts'
import {
  addVersions,
  closeVersions,
  lockVersions,
  type NewVersion,
  type StandingVersion,
} from '../store/version.ts'

const fingerprintOf = (record: ProcedureRecord) =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url')

/**
 * Takes over what ministries publish, one procedure a line (JSON), as versions that hold from `validFrom` (today when absent).
 * Each line is judged on its own: a refused one is reported and changes nothing; one that says nothing new changes nothing.
 */
export async function importProcedures(
  app: App,
  lines: readonly string[],
  validFrom?: PlainDate,
): Promise<ImportReport> {
  if (validFrom !== undefined && !isPlainDate(validFrom)) throw catalogueErrors.badDate(validFrom)
  const { records, refused } = judgeLines(lines)
  return app.transaction({ kind: 'system', id: 'catalogue.import-procedures' }, async (tx) => ({
    ...(await takeRecords(tx, records, validFrom ?? tx.today)),
    refused,
  }))
}

export type TakenRecords = Omit<ImportReport, 'refused'>

/**
 * Makes each record the version that holds from the day; one that says what holds already changes nothing. `onlyLook`: says what
 * would happen and changes nothing.
 */
export async function takeRecords(
  tx: Tx,
  records: readonly ProcedureRecord[],
  from: PlainDate,
  { onlyLook = false } = {},
): Promise<TakenRecords> {
  const codes = records.map(({ code }) => code)
  const standing = Map.groupBy(await lockVersions(tx, codes), (version) => version.procedure)
  const report: TakenRecords = { added: [], changed: [], unchanged: 0 }
  const versions: NewVersion[] = []
  const closed: string[] = []
  for (const record of records) {
    const before = standing.get(record.code) ?? []
    const fingerprint = fingerprintOf(record)
    if (before.find((version) => holdsOn(version, from))?.fingerprint === fingerprint) report.unchanged++
    else {
      const { closes, ...next } = nextVersion(before, from)
      if (closes) closed.push(closes)
      versions.push({ record, ...next, level: defaultLevel(record), fingerprint, publishedBy: null })
      report[before.length > 0 ? 'changed' : 'added'].push(record.code)
    }
  }
  if (!onlyLook) await save(tx, versions, closed, from)
  return report
}

const nextVersion = (before: readonly StandingVersion[], from: PlainDate) => ({
  ...placeVersion(before, from),
  version: Math.max(0, ...before.map(({ version }) => version)) + 1,
})

async function save(tx: Tx, versions: readonly NewVersion[], closed: readonly string[], from: PlainDate) {
  if (versions.length === 0) return
  await closeVersions(tx, closed, from)
  await addVersions(tx, versions, from)
  tx.publish(proceduresChanged.of({ procedures: versions.map(({ record }) => record.code), validFrom: from }))
  tx.audit('procedures.import', `${versions.length}`)
}
