import { createHash } from 'node:crypto'
import type { App, Read, Tx } from '../../../kernel/app.ts'
import { compareStale } from '../queries/national-comparison.ts'
import { judgeRecord } from '../rules/judge-record.ts'
import { canonical } from '../rules/record-layout.ts'
import { keepNational, type NationalRow, saveComparisons } from '../store/national.ts'

/** A record as the exchange with the national database hands it over; `file` as import files have it, null when only annulled. */
export type FetchedRecord = { code: string; annulled: boolean; changedAt: string; file: unknown }

/** Keeps what the national database says. The province's own catalogue stays as it is: people decide about differences. */
export async function keepNationalRecords(tx: Tx, fetched: readonly FetchedRecord[]): Promise<void> {
  if (fetched.length > 0) await keepNational(tx, fetched.map(toRow))
}

function toRow({ code, annulled, changedAt, file }: FetchedRecord): NationalRow {
  const verdict = file === null ? null : judgeRecord(file)
  const content = verdict?.kind === 'accepted' ? verdict.record : null
  const fingerprint = createHash('sha256')
    .update(canonical([annulled, content]))
    .digest('base64url')
  const faults = verdict?.kind === 'refused' ? verdict.messages : []
  return { procedure: code, content, annulled, faults, fingerprint, changedAt }
}

/** Compares what has not been compared yet and keeps what was found, so that lists are quick. */
export const compareNationalRecords = (app: App): Promise<number> =>
  app.transaction({ kind: 'system', id: 'catalogue.compare-national-records' }, async (tx) => {
    const found = await compareStale(tx as Read)
    if (found.length > 0) await saveComparisons(tx, found)
    return found.length
  })
