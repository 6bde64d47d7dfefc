import { createHash } from 'node:crypto'
import type { Tx } from '../../../kernel/app.ts'
import { holdsOn, placeVersion } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { proceduresChanged } from '../events.ts'
import { defaultLevel, type ProcedureRecord } from '../rules/procedure-record.ts'
import {
  addVersions,
  closeVersions,
  lockVersions,
  type NewVersion,
  type StandingVersion,
} from '../store/version.ts'

/** Which procedures are new and which changed; how many said nothing new; the number of each new version. */
export type Placed = {
  added: string[]
  changed: string[]
  unchanged: number
  versions: ReadonlyMap<string, number>
}

const fingerprintOf = (record: ProcedureRecord) =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url')

/**
 * Makes records hold from a day on; the only way a version comes about. What held then ends there, or was corrected when it began
 * the same day; a record that says what already holds changes nothing.
 */
export async function placeVersions(
  tx: Tx,
  records: readonly ProcedureRecord[],
  { validFrom, publishedBy }: { validFrom: PlainDate; publishedBy: string | null },
): Promise<Placed> {
  const codes = records.map(({ code }) => code)
  const standing = Map.groupBy(await lockVersions(tx, codes), (version) => version.procedure)
  const added: string[] = []
  const changed: string[] = []
  const closed: string[] = []
  const versions: NewVersion[] = []
  for (const record of records) {
    const before = standing.get(record.code) ?? []
    const fingerprint = fingerprintOf(record)
    if (before.find((version) => holdsOn(version, validFrom))?.fingerprint === fingerprint) continue
    const { closes, ...next } = nextVersion(before, validFrom)
    if (closes) closed.push(closes)
    versions.push({ record, ...next, level: defaultLevel(record), fingerprint, publishedBy })
    const list = before.length > 0 ? changed : added
    list.push(record.code)
  }
  if (versions.length > 0) {
    await closeVersions(tx, closed, validFrom)
    await addVersions(tx, versions, validFrom)
    tx.publish(proceduresChanged.of({ procedures: versions.map(({ record }) => record.code), validFrom }))
  }
  return {
    added,
    changed,
    unchanged: records.length - versions.length,
    versions: new Map(versions.map(({ record, version }) => [record.code, version])),
  }
}

const nextVersion = (before: readonly StandingVersion[], from: PlainDate) => ({
  ...placeVersion(before, from),
  version: Math.max(0, ...before.map(({ version }) => version)) + 1,
})
