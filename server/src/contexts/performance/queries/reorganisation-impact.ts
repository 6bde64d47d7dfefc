import { sql } from 'kysely'
import type { ReorganisationImpact } from '../../organisation/index.ts'

/** What figures hold of units that are about to end. */
export const performanceImpact: ReorganisationImpact = {
  context: 'performance',
  async count(read, units) {
    const { rows } = await sql<{ facts: number }>`
      select count(*)::int as facts from performance.dossier_fact where unit = any(${units}::text[])`.execute(
      read.db,
    )
    return [
      {
        what: 'facts',
        vi: 'Hồ sơ trong số liệu chỉ tiêu, tính tiếp cho đơn vị kế thừa chính',
        en: 'Dossiers in the figures, which count for the main successor from then on',
        count: rows[0]?.facts ?? 0,
      },
    ]
  },
}
