import type { App } from '../../kernel/app.ts'
import type { PrefillSource } from '../forms/index.ts'
import { readAddresses } from '../organisation/index.ts'
import type { PopulationDatabase } from './adapters/population-database.ts'
import type { PlaceNames } from './rules/partner-values.ts'
import { civilStatusSources } from './sources/civil-status-sources.ts'
import { earlierDossiers, ownDocuments, ownSources } from './sources/own-sources.ts'
import { partnerSources } from './sources/partner-sources.ts'
import { populationSources } from './sources/population-sources.ts'
import { askParts, partsFor, type Source } from './sources/source.ts'

/** Answers every source that forms may name, from the national databases and from our own contexts. */
export function createPrefillSource(app: App, database: PopulationDatabase): PrefillSource {
  const given = { database, names: placeNames(), now: () => app.now() }
  const table: Record<string, Source> = {
    ...ownSources(app, database),
    ...populationSources(given),
    ...civilStatusSources(given),
    ...partnerSources(given),
  }
  const sourceOf = (name: string) => (Object.hasOwn(table, name) ? table[name] : undefined)
  return {
    reads: (name, fields) => {
      const source = sourceOf(name)
      return source ? partsFor(source, fields).flatMap(({ reads = [] }) => reads) : []
    },
    knows: (name, field) =>
      hasAnyField(name) || (sourceOf(name)?.parts.some(({ fields }) => fields.includes(field)) ?? false),
    ask: async (ask) => {
      const kind = ownDocument.exec(ask.source)?.[1]
      if (kind) return ownDocuments(app, ask, kind)
      if (ask.source === 'earlier-dossier') return earlierDossiers(app, ask)
      const source = sourceOf(ask.source)
      return source ? askParts(source, ask) : {}
    },
  }
}

const ownDocument = /^own-document:(.+)$/

/** Whether the fields are those of papers and earlier forms, which are data and not listed here. */
const hasAnyField = (source: string) => ownDocument.test(source) || source === 'earlier-dossier'

function placeNames(): PlaceNames {
  const { provinces, communes } = readAddresses()
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]))
  const communeNames = new Map(communes.map(({ code, fullName }) => [code, fullName]))
  return { province: (code) => provinceNames.get(code), commune: (code) => communeNames.get(code) }
}
