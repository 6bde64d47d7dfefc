import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Heritage, placeToday } from './transfer.ts'

const heritage = (works: Heritage['works']): Heritage => ({
  heirs: new Map([
    ['OLD', ['MAIN', 'PART']],
    ['OLD.01', ['MAIN.01', 'PART.01']],
  ]),
  deskOf: (unit) => `${unit}.01`,
  works,
})
const by = (staff: string) => ({ staff, role: 'officer' as const })

test('a dossier never stays at a unit or desk that has ended, and whoever holds it works there', () => {
  const unit = fc.constantFrom('OLD', 'MAIN', 'PART', 'OTHER')
  const held = fc.uniqueArray(fc.constantFrom('an', 'binh'), { maxLength: 2 })
  fc.assert(
    fc.property(unit, unit, held, fc.array(unit), (at, desk, holders, posts) => {
      const works = (staff: string, where: string) => staff === 'an' && posts.includes(where as never)
      const place = { unit: at, desk: `${desk}.01`, held: holders.map(by) }
      const today = placeToday(place, heritage(works))
      expect(today.unit).not.toBe('OLD')
      expect(today.desk).not.toBe('OLD.01')
      if (at !== 'OLD') expect(today).toMatchObject({ unit: at, held: place.held })
      else for (const { staff } of today.held) expect(works(staff, today.unit)).toBe(true)
      // Placed again, nothing changes.
      expect(placeToday(today, heritage(works))).toEqual(today)
    }),
  )
})

test('it follows the officer who holds it to the part where they work now, else goes to the main successor', () => {
  const place = { unit: 'OLD', desk: 'OLD.01', held: [by('an')] }
  expect(
    placeToday(
      place,
      heritage((_, where) => where === 'PART'),
    ),
  ).toEqual({ unit: 'PART', desk: 'PART.01', held: [by('an')] })
  expect(
    placeToday(
      place,
      heritage(() => false),
    ),
  ).toEqual({ unit: 'MAIN', desk: 'MAIN.01', held: [] })
})
