import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type UnitNode, unitTree } from '../../organisation/index.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import type { ConditionAnswers, ReviewCondition } from '../rules/review-conditions.ts'
import type { Amendment } from '../rules/review-entry.ts'
import { formLists, type ReviewLists, unmetOf } from '../rules/review-lists.ts'

type Row = {
  procedure: string
  name: string
  field: string
  tiers: Tier[]
  unit: string
  level: ServiceLevel
  answers: ConditionAnswers
  reason: string | null
  amendments: Amendment[]
  yearlyDossiers: number | null
}

/** The names of the units of a day, by id. */
export async function unitNames(read: Read, date: PlainDate): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const walk = (units: readonly UnitNode[]) => {
    for (const unit of units) {
      names.set(unit.id, unit.nameVi)
      walk(unit.children)
    }
  }
  walk(await unitTree(read, date))
  return names
}

/** The two lists as the rows that are whole make them up now; of a decided review, as they were decided. */
export async function listsOf(
  read: Read,
  { id, openedOn }: { id: string; openedOn: PlainDate },
  conditions: readonly ReviewCondition[],
): Promise<ReviewLists> {
  const [{ rows }, names] = await Promise.all([
    sql<Row>`
      select e.procedure, v.name, v.field, v.tiers, e.unit, e.level, e.answers, e.reason, e.amendments,
        e.yearly_dossiers as "yearlyDossiers"
      from catalogue.review_entry e join catalogue.procedure_version v on v.id = e.version
      where e.campaign = ${id} and e.state in ('filled', 'consolidated')`.execute(read.db),
    unitNames(read, openedOn),
  ])
  return formLists(
    rows.map(({ unit, answers, ...row }) => ({
      ...row,
      agency: names.get(unit) ?? unit,
      unmet: unmetOf({ answers }, conditions),
    })),
  )
}

/** The legal grounds that hold on a day, in their order. */
export async function groundsOn(read: Read, date: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from catalogue.review_ground
    where valid_from <= ${date} and (valid_to is null or valid_to > ${date}) order by position`.execute(
    read.db,
  )
  return rows.map(({ text }) => text)
}
