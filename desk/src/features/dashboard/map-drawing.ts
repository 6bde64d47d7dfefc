import type { GeoPermissibleObjects } from 'd3-geo'
import { geoArea, geoMercator, geoPath } from 'd3-geo'
import { scaleQuantize } from 'd3-scale'

export type Shape = { unit: string; name: string; path: string; middle: [number, number] }
type Rings = number[][][]
type Geometry = { type: string; coordinates: unknown[] }
export type Drawn = { properties: { unit: string; name: string }; geometry: Geometry }

export const mapSize = { width: 560, height: 480 }

/** A ring that runs the wrong way round would be everything but the commune. */
function rightWay(ring: number[][]): number[][] {
  const area = geoArea({ type: 'Polygon', coordinates: [ring] } as GeoPermissibleObjects)
  return area > 2 * Math.PI ? [...ring].reverse() : ring
}
const polygon = ([outer = [], ...holes]: Rings): Rings => [
  rightWay(outer),
  ...holes.map((hole) => [...rightWay(hole)].reverse()),
]

function geometry({ type, coordinates }: Geometry): Geometry {
  if (type === 'Polygon') return { type, coordinates: polygon(coordinates as Rings) }
  return { type, coordinates: (coordinates as Rings[]).map(polygon) }
}

/** Boundaries as paths on a sheet of `mapSize`, north above. */
export function shapesOf(features: readonly Drawn[]): Shape[] {
  const turned = features.map((feature) => ({
    type: 'Feature' as const,
    properties: feature.properties,
    geometry: geometry(feature.geometry),
  }))
  const all = { type: 'FeatureCollection', features: turned } as unknown as GeoPermissibleObjects
  const { width, height } = mapSize
  const projection = geoMercator().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    all as Parameters<ReturnType<typeof geoMercator>['fitExtent']>[1],
  )
  const draw = geoPath(projection).digits(1)
  return turned.map((feature) => {
    const one = feature as unknown as GeoPermissibleObjects
    return { ...feature.properties, path: draw(one) ?? '', middle: draw.centroid(one) }
  })
}

export type Tile = { unit: string; name: string; x: number; y: number; size: number }

/** Where there are no boundaries: units in rows of tiles, in the order given, on a sheet no wider than the map. */
export function tilesOf(units: readonly { unit: string; name: string }[]): Tile[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(units.length * (mapSize.width / mapSize.height))))
  const size = Math.min(mapSize.width / columns, 96)
  return units.map((one, index) => ({
    ...one,
    x: (index % columns) * size,
    y: Math.floor(index / columns) * size,
    size,
  }))
}

export type Step = { from: number; to: number; rank: 1 | 2 | 3 | 4 | 5 }

/**
 * At most five steps of equal width between the least and the greatest value, on round numbers; `rank` 1 is the worst, where less is
 * better the highest values. Values that are all the same are one step.
 */
export function stepsOf(values: readonly number[], lessIsBetter: boolean): Step[] {
  if (values.length === 0) return []
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least === most) return [{ from: least, to: most, rank: 5 }]
  const ranks = lessIsBetter ? [5, 4, 3, 2, 1] : [1, 2, 3, 4, 5]
  const scale = scaleQuantize<number>().domain([least, most]).nice(5).range(ranks)
  return ranks.map((rank) => {
    const [from, to] = scale.invertExtent(rank)
    return { from, to, rank: rank as Step['rank'] }
  })
}

/** The step that a value lies in. */
export const rankOf = (value: number, steps: readonly Step[]): Step['rank'] =>
  (steps.findLast(({ from }) => value >= from) ?? steps[0])?.rank ?? 5

export type Label = { unit: string; text: string; x: number; y: number }
const lineHeight = 16
const letter = 7.5

/** Names on the map, kept on the sheet and moved down until none lies on another. */
export function labelsOf(named: readonly (Pick<Shape, 'unit' | 'middle'> & { text: string })[]): Label[] {
  const placed: (Label & { from: number; to: number })[] = []
  for (const { unit, text, middle } of [...named].sort((a, b) => a.middle[1] - b.middle[1])) {
    const half = (text.length * letter) / 2
    const centre = Math.min(mapSize.width - half, Math.max(half, middle[0]))
    const [from, to] = [centre - half, centre + half]
    const isTaken = (y: number) =>
      placed.some((one) => Math.abs(one.y - y) < lineHeight && one.from < to && from < one.to)
    let y = middle[1]
    while (isTaken(y)) y += 2
    placed.push({ unit, text, x: centre, y, from, to })
  }
  return placed.map(({ from: _from, to: _to, ...label }) => label)
}
