import { createHash } from 'node:crypto'
import { indicatorsById, publicMonth, publicMonths } from '../../contexts/performance/index.ts'
import type { App, SystemActor } from '../../kernel/app.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import type { CsvCell } from './csv.ts'
import type { DataSet } from './data-set.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.open-data' }

const state: DataSet['state'] = async ({ app }) => {
  const months = await publicMonths(app)
  const versions = months.map(({ month, version }) => `${month} ${version}`).join()
  const days = months.map(({ publishedAt }) => dateInVietnam(publishedAt)).sort()
  return { mark: createHash('md5').update(versions).digest('hex'), changedOn: days.at(-1) ?? null }
}

/** Every published month, one at a time, so that memory stays small. */
async function* monthsOf(app: App) {
  for (const { month } of await publicMonths(app)) {
    const found = await publicMonth(app, month)
    if (found) yield found
  }
}

async function* indexRecords({ app }: { app: App }) {
  for await (const { month, version, content } of monthsOf(app))
    for (const one of [content.province.index, ...content.units.index]) {
      const { groups, name, ...line } = one
      yield { month, version, ...line, nameVi: name.vi, nameEn: name.en, groups }
    }
}

async function* figureRecords({ app }: { app: App }) {
  const indicators = await app.read(reader, indicatorsById)
  for await (const { month, version, content } of monthsOf(app)) {
    const names = new Map(content.units.index.map(({ unit, name }) => [unit, name.vi]))
    names.set('', content.province.index.name.vi)
    for (const one of [...content.province.figures, ...content.units.figures]) {
      const name = indicators.get(one.indicator)?.name.vi ?? one.indicator
      yield { month, version, ...one, unitName: names.get(one.unit) ?? one.unit, name }
    }
  }
}

type Groups = { id: string; points: number | null }[]
/** The groups of the index, in its order; their ids are columns. */
const groupIds = ['publicity', 'progress', 'online', 'digital', 'payment', 'satisfaction'] as const
const indexMembers = {
  ...{ month: 'month', version: 'version', unit: 'unit', name_vi: 'nameVi', name_en: 'nameEn', tier: 'tier' },
  ...{ dossiers: 'dossiers', rank: 'rank', points: 'points', measurable: 'measurable', out_of: 'outOf' },
}
const figureMembers = {
  ...{ month: 'month', version: 'version', unit: 'unit', unit_name: 'unitName', tier: 'tier' },
  ...{ indicator: 'indicator', name: 'name' },
  ...{ numerator: 'numerator', denominator: 'denominator', value: 'value' },
}
const cells = (record: Record<string, unknown>, members: Record<string, string>): CsvCell[] =>
  Object.values(members).map((member) => (record[member] ?? null) as CsvCell)

/** What was published of months: only units, and no share of so few ratings that it would tell of single people. */
export const monthSets: readonly DataSet[] = [
  {
    name: 'chi-so-766',
    dated: false,
    state,
    records: indexRecords,
    columns: [...Object.keys(indexMembers), ...groupIds],
    row: (record) => [
      ...cells(record, indexMembers),
      ...groupIds.map((id) => (record.groups as Groups).find((group) => group.id === id)?.points ?? null),
    ],
  },
  {
    name: 'so-lieu-chi-tieu',
    dated: false,
    state,
    records: figureRecords,
    columns: Object.keys(figureMembers),
    row: (record) => cells(record, figureMembers),
  },
]
