import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endedFrom, holdsOn, placeVersion, type Validity } from './validity.ts'
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

/** What does not hold cannot be annulled. */
const annul = (standing: Validity[], from: string): Validity[] => {
  if (!standing.some((version) => holdsOn(version, from))) return standing
  const ended = endedFrom(standing, from)
  return standing.map((version) =>
    ended.includes(version.id)
      ? { ...version, validTo: version.validFrom > from ? version.validFrom : from }
      : version,
  )
}

const act = fc.record({ day: fc.integer({ min: 0, max: 20 }), kind: fc.constantFrom('publish', 'annul') })

const saidOf = (marks: ReadonlyMap<number, string | null>, date: number): string | null => {
  const last = Math.max(...[...marks.keys()].filter((from) => from <= date))
  return Number.isFinite(last) ? marks.get(last)! : null
}

/** The naive model: what was said last of each first day; an annulment wipes out what was to come. */
function modelOf(acts: readonly { day: number; kind: string }[]): Map<number, string | null> {
  const marks = new Map<number, string | null>()
  for (const [index, { day, kind }] of acts.entries()) {
    if (kind === 'annul' && saidOf(marks, day) === null) continue
    if (kind === 'annul') for (const later of marks.keys()) if (later > day) marks.delete(later)
    // What never held a day leaves no end behind: an earlier version made later is not cut by it.
    if (kind === 'annul' && saidOf(marks, day - 1) === null) marks.delete(day)
    else marks.set(day, kind === 'annul' ? null : `${index}`)
  }
  return marks
}

test('however versions are published and annulled, never two hold on one day, and every day reads as was last said', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), (acts) => {
      const versions = acts.reduce<Validity[]>(
        (standing, { day: from, kind }, index) =>
          kind === 'annul' ? annul(standing, day(from)) : publish(standing, day(from), `${index}`),
        [],
      )
      const marks = modelOf(acts)
      for (let date = 0; date <= 21; date++) {
        const expected = saidOf(marks, date)
        const holding = versions.filter((version) => holdsOn(version, day(date))).map(({ id }) => id)
        expect(holding).toEqual(expected === null ? [] : [expected])
      }
    }),
  )
})
