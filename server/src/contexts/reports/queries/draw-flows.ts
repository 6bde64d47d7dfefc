import type { Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { procedureNames } from '../../catalogue/index.ts'
import { successorOf, unitsOn, withPredecessors } from '../../organisation/index.ts'
import { type ReportCounts, reportCounts } from '../../performance/index.ts'
import { addFlows, type Flow, flowOf, inProgress } from '../rules/flow.ts'
import { type FlowGroup, isEmpty } from '../rules/flow-table.ts'
import type { Report } from '../store/report.ts'

type Asked = Pick<Report, 'form' | 'from' | 'to'> & { asOf: PlainDate; units: readonly string[] }

const tierNames: Record<string, Text> = {
  province: { vi: 'Cơ quan cấp tỉnh', en: 'Agencies of the province' },
  district: { vi: 'Cơ quan cấp huyện', en: 'Agencies of districts' },
  commune: { vi: 'Ủy ban nhân dân cấp xã', en: "Communes' People's Committees" },
}

/** The table of some units with those whose work came wholly to them, as known at the end of `asOf`; rows of nothing are left out. */
export async function drawFlows(read: Read, asked: Asked): Promise<FlowGroup[]> {
  const { form, from, to, asOf } = asked
  const units = await withPredecessors(read, asked.units, asOf)
  if (form === '06b')
    return byField(read, await reportCounts(read, { from, to, asOf, units, by: 'procedure' }))
  return byTier(read, await reportCounts(read, { from, to, asOf, units, by: 'unit' }), asOf)
}

/** What was in progress at the end of the day before the period, as it was then known. */
export async function closedBefore(read: Read, { from, units }: Asked): Promise<number> {
  const day = addDays(from, -1)
  const counted = await withPredecessors(read, units, day)
  const counts = await reportCounts(read, { from: day, to: day, asOf: day, units: counted, by: 'unit' })
  return inProgress(addFlows(counts.map(flowOf)))
}

async function byTier(read: Read, counts: readonly ReportCounts[], day: PlainDate): Promise<FlowGroup[]> {
  const standing = await unitsOn(read, day)
  const flows = new Map<string, Flow>()
  for (const count of counts) {
    const unit = await successorOf(read, count.key, day)
    flows.set(unit, addFlows([flows.get(unit), flowOf(count)].filter((flow) => flow !== undefined)))
  }
  return Object.entries(tierNames).flatMap(([tier, name]) => {
    const rows = standing
      .filter((unit) => unit.tier === tier)
      .flatMap(({ id, nameVi, nameEn }) => {
        const flow = flows.get(id)
        return flow && !isEmpty(flow) ? [{ key: id, name: { vi: nameVi, en: nameEn }, flow }] : []
      })
    return rows.length > 0 ? [{ key: tier, name, rows }] : []
  })
}

const unknownField = 'Lĩnh vực khác'

async function byField(read: Read, counts: readonly ReportCounts[]): Promise<FlowGroup[]> {
  const filled = counts
    .map((count) => ({ key: count.key, flow: flowOf(count) }))
    .filter(({ flow }) => !isEmpty(flow))
  const names = await procedureNames(
    read,
    filled.map(({ key }) => key),
  )
  const rows = filled.map(({ key, flow }) => {
    const { name = key, field = unknownField } = names.get(key) ?? {}
    const title = `${name} (${key})`
    return { field, row: { key, name: { vi: title, en: title }, flow } }
  })
  const fields = Map.groupBy(rows, ({ field }) => field)
  return [...fields]
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
    .map(([field, all]) => ({
      key: field,
      name: { vi: field, en: field },
      rows: all.map(({ row }) => row).sort((a, b) => a.key.localeCompare(b.key)),
    }))
}
