import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsOn, placeVersion, type Validity } from './validity.ts'
import { addDays } from './vietnam-time.ts'

const day = (index: number) => addDays('2026-01-01', index)

function publish(standing: Validity[], validFrom: string, id: string): Validity[] {
  const { closes, validTo } = placeVersion(standing, validFrom)
  return [
    ...standing.map((version) => (version.id === closes ? { ...version, validTo: validFrom } : version)),
    { id, validFrom, validTo },
  ]
}

test('however versions are published, the latest published with the latest start holds, and only it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }), (starts) => {
      const versions = starts.reduce<Validity[]>(
        (standing, start, index) => publish(standing, day(start), `${index}`),
        [],
      )
      for (let date = 0; date <= 21; date++) {
        const best = Math.max(...starts.filter((start) => start <= date))
        const expected = Number.isFinite(best) ? [`${starts.lastIndexOf(best)}`] : []
        const holding = versions.filter((version) => holdsOn(version, day(date))).map(({ id }) => id)
        expect(holding).toEqual(expected)
      }
    }),
  )
})
