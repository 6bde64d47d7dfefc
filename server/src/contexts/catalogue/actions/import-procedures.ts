import type { App } from '../../../kernel/app.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { type ImportReport, judgeLines } from '../rules/import-report.ts'
import { placeVersions } from './place-versions.ts'

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
  return app.transaction({ kind: 'system', id: 'catalogue.import-procedures' }, async (tx) => {
    const day = { validFrom: validFrom ?? tx.today, publishedBy: null }
    const { added, changed, unchanged, versions } = await placeVersions(tx, records, day)
    if (versions.size > 0) tx.audit('procedures.import', `${versions.size}`)
    return { added, changed, unchanged, refused }
  })
}
