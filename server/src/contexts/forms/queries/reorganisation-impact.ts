import { sql } from 'kysely'
import type { ReorganisationImpact } from '../../organisation/index.ts'

/** What the drafts of citizens say of units that are about to end. */
export const draftImpact: ReorganisationImpact = {
  context: 'forms',
  async count(read, units) {
    const { rows } = await sql<{ drafts: number }>`
      select count(*)::int as drafts from forms.draft
      where unit = any(${units}::text[]) and stage in ('open', 'paying')`.execute(read.db)
    return [
      {
        what: 'drafts',
        vi: 'Bản nháp người dân đang làm, tự chuyển nơi nhận',
        en: 'Drafts that people are filling in, readdressed by themselves',
        count: rows[0]?.drafts ?? 0,
      },
    ]
  },
}
