import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsOf, mapSize, rankOf, shapesOf, stepsOf, tilesOf } from './map-drawing.ts'

const square = (x: number, y: number) => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y + 0.1],
  [x, y],
]
const feature = (unit: string, ring: number[][]) => ({
  properties: { unit, name: unit },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

test('a boundary is drawn the same whichever way round it was written, north above', () => {
  const ring = square(104, 21)
  const north = feature('north', square(104, 21.2))
  const [forward] = shapesOf([feature('south', ring), north])
  const [backward, above] = shapesOf([feature('south', [...ring].reverse()), north])
  expect(backward?.middle[0]).toBeCloseTo(forward?.middle[0] ?? 0, 3)
  expect(backward?.middle[1]).toBeCloseTo(forward?.middle[1] ?? 0, 3)
  expect(above?.middle[1]).toBeLessThan(backward?.middle[1] ?? 0)
})

test('tiles lie on the sheet and never on each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
      const tiles = tilesOf(Array.from({ length: count }, (_, at) => ({ unit: String(at), name: '' })))
      expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
      expect(tiles.every(({ x, size }) => x >= 0 && x + size <= mapSize.width + 0.001)).toBe(true)
    }),
  )
})

test('every value lies in a step, better values in no worse one', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(values, fc.boolean(), (all, lessIsBetter) => {
      const steps = stepsOf(all, lessIsBetter)
      expect(steps.length).toBeLessThanOrEqual(5)
      const sorted = [...all]
        .sort((a, b) => (lessIsBetter ? b - a : a - b))
        .map((value) => rankOf(value, steps))
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b))
    }),
  )
})

test('names on the map never lie on each other', () => {
  const at = fc.tuple(fc.integer({ min: 0, max: 560 }), fc.integer({ min: 0, max: 480 }))
  fc.assert(
    fc.property(fc.array(at, { maxLength: 6 }), (middles) => {
      const labels = labelsOf(
        middles.map((middle, unit) => ({ unit: String(unit), text: 'Chiềng An 99,4%', middle })),
      )
      for (const one of labels)
        for (const other of labels.filter(({ unit }) => unit !== one.unit))
          expect(Math.abs(one.y - other.y) >= 16 || Math.abs(one.x - other.x) >= 100).toBe(true)
    }),
  )
})
