import { readFile } from 'node:fs/promises'
import type { App } from '../../../kernel/app.ts'
import { provinceOf } from './province.ts'
import { unitsOn } from './units.ts'

type Geometry = { type: string; coordinates: unknown[] }
type Feature<Properties> = { type: 'Feature'; properties: Properties; geometry: Geometry }
type Drawn = { features: Feature<{ code: string; name: string }>[] }
export type Boundaries = {
  type: 'FeatureCollection'
  features: Feature<{ unit: string; name: string }>[]
}

/**
 * Where the communes of today lie: `communes.geojson` of the province's folder, joined by the codes of the General Statistics Office.
 * What has no unit is left out; a province without the file has no features.
 */
export const boundariesOf = (app: App): Promise<Boundaries> =>
  app.read({ kind: 'system', id: 'organisation.boundaries' }, async (read) => {
    const province = await provinceOf(read)
    const drawn = province ? await drawingOf(province.folder) : { features: [] }
    const units = await unitsOn(read, read.today)
    const byCode = new Map(units.flatMap((unit) => (unit.gsoCode ? [[unit.gsoCode, unit] as const] : [])))
    return {
      type: 'FeatureCollection',
      features: drawn.features.flatMap(({ properties, geometry }) => {
        const unit = byCode.get(properties.code)
        return unit
          ? [{ type: 'Feature' as const, properties: { unit: unit.id, name: properties.name }, geometry }]
          : []
      }),
    }
  })

const known = new Map<string, Promise<Drawn>>()

/** Read once; the file belongs to the release. */
function drawingOf(folder: string): Promise<Drawn> {
  const file = new URL(`../../../../../data/provinces/${folder}/communes.geojson`, import.meta.url)
  const drawn =
    known.get(folder) ??
    readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Drawn,
      () => ({ features: [] }),
    )
  known.set(folder, drawn)
  return drawn
}
