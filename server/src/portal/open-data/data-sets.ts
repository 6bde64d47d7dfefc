import { createHash } from 'node:crypto'
import {
  catalogueState,
  fieldsOf,
  openLevels,
  openProcedures,
  type ProcedurePage,
} from '../../contexts/catalogue/portal.ts'
import { receivingUnits } from '../../contexts/organisation/index.ts'
import type { App, SystemActor } from '../../kernel/app.ts'
import { paths } from '../paths.ts'
import type { CsvCell } from './csv.ts'
import type { DataSet, Given } from './data-set.ts'
import { monthSets } from './month-sets.ts'

const reader: SystemActor = { kind: 'system', id: 'portal.open-data' }
const pieceSize = 200

/** Several values in one cell. */
const joined = (values: readonly string[]) => values.join(' | ')

/** The catalogue piece by piece, so that memory stays small however large it is. */
async function* procedures({ app, onDate, publicUrl }: Given) {
  for (let after = ''; ; ) {
    const piece = await app.read(reader, (read) => openProcedures(read, { onDate, after, limit: pieceSize }))
    for (const one of piece) yield { ...one, url: publicUrl + paths.procedure(one.code) }
    if (piece.length < pieceSize) return
    after = piece.at(-1)!.code
  }
}

async function* each<T extends object>(load: () => Promise<readonly T[]>) {
  for (const one of await load()) yield one as Record<string, unknown>
}

const ofCatalogue: DataSet['state'] = ({ app, onDate }) =>
  app.read(reader, (read) => catalogueState(read, onDate))

const ofUnits: DataSet['state'] = async ({ app }) => {
  const units = await app.read(reader, receivingUnits)
  return {
    mark: createHash('md5').update(JSON.stringify(units)).digest('hex'),
    changedOn:
      units
        .map(({ validFrom }) => validFrom)
        .sort()
        .at(-1) ?? null,
  }
}

const timeIn = ({ channels }: ProcedurePage, wanted: string): string =>
  joined(
    channels
      .filter(({ channel }) => channel === wanted)
      .flatMap(({ times }) => times.map(({ time, unit }) => (time ? `${time} ${unit}` : 'unspecified'))),
  )

const feesIn = ({ channels }: ProcedurePage): string =>
  joined([
    ...new Set(
      channels.flatMap(({ channel, times }) =>
        times.flatMap(({ fees }) =>
          fees.map(({ kind, amount, note }) => `${channel} ${kind} ${amount ?? note ?? 'unspecified'}`),
        ),
      ),
    ),
  ])

const procedureColumns: Record<string, (page: ProcedurePage & { url: string }) => CsvCell> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  field: ({ field }) => field,
  ministry: ({ ministry }) => ministry,
  tiers: ({ tiers }) => joined(tiers),
  audiences: ({ audiences }) => joined(audiences),
  subjects: ({ subjects }) => joined(subjects),
  level: ({ level }) => level,
  level_reason: ({ levelReason }) => levelReason,
  legal_ground: ({ legalGround }) => legalGround,
  online_here: ({ online }) => online,
  on_national_portal: ({ onNationalPortal }) => onNationalPortal,
  paperless: ({ paperless }) => paperless,
  time_online: (page) => timeIn(page, 'online'),
  time_post: (page) => timeIn(page, 'post'),
  time_desk: (page) => timeIn(page, 'desk'),
  fees: feesIn,
  cases: ({ cases }) => cases.length,
  papers: ({ cases }) =>
    joined([...new Set(cases.flatMap(({ components }) => components.map(({ name }) => name)))]),
  results: ({ results }) => joined(results.map(({ name, code }) => (code ? `${name} [${code}]` : name))),
  legal_bases: ({ legalBases }) => joined(legalBases.map(({ number }) => number)),
  decision: ({ decision }) => decision,
  version: ({ version }) => version,
  valid_from: ({ validFrom }) => validFrom,
  valid_to: ({ validTo }) => validTo,
  url: ({ url }) => url,
}

/** A set whose columns are members of its records. */
const plain = (
  set: Pick<DataSet, 'name' | 'dated' | 'state' | 'records'>,
  columns: Record<string, string>,
): DataSet => ({
  ...set,
  columns: Object.keys(columns),
  row: (record) => Object.values(columns).map((member) => (record[member] ?? null) as CsvCell),
})

const unitRecords = async (app: App, publicUrl: string) =>
  (await app.read(reader, receivingUnits)).map((unit) => ({
    id: unit.id,
    parent: unit.parent,
    kind: unit.kind,
    tier: unit.tier,
    nameVi: unit.nameVi,
    nameEn: unit.nameEn,
    gsoCode: unit.gsoCode,
    desk: unit.desk.id,
    validFrom: unit.validFrom,
    url: publicUrl + paths.agency(unit.id),
  }))

/** Everything that is published, in the order of the page. The names are addresses: never rename one. */
export const dataSets: readonly DataSet[] = [
  {
    name: 'thu-tuc',
    dated: true,
    state: ofCatalogue,
    records: procedures,
    columns: Object.keys(procedureColumns),
    row: (record) =>
      Object.values(procedureColumns).map((column) => column(record as ProcedurePage & { url: string })),
  },
  plain(
    {
      name: 'muc-do',
      dated: true,
      state: ofCatalogue,
      records: ({ app, onDate }) => each(() => app.read(reader, (read) => openLevels(read, onDate))),
    },
    {
      code: 'code',
      unit: 'unit',
      level: 'level',
      reason: 'reason',
      legal_ground: 'legalGround',
      on_national_portal: 'onNationalPortal',
      paperless: 'paperless',
      valid_from: 'validFrom',
    },
  ),
  plain(
    {
      name: 'linh-vuc',
      dated: false,
      state: ofCatalogue,
      records: ({ app }) => each(() => app.read(reader, fieldsOf)),
    },
    { field: 'field', ministry: 'ministry', procedures: 'procedures' },
  ),
  plain(
    {
      name: 'co-quan',
      dated: false,
      state: ofUnits,
      records: ({ app, publicUrl }) => each(() => unitRecords(app, publicUrl)),
    },
    {
      id: 'id',
      parent: 'parent',
      kind: 'kind',
      tier: 'tier',
      name_vi: 'nameVi',
      name_en: 'nameEn',
      gso_code: 'gsoCode',
      desk: 'desk',
      valid_from: 'validFrom',
      url: 'url',
    },
  ),
  ...monthSets,
]
