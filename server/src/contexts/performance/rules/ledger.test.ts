import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateOf } from './dossier-state.ts'
import { dayOf, type Happening, type Timeline, withHappenings } from './happening.ts'
import { addTimeline } from './ledger.ts'
import { measureGroups } from './measures.ts'
import { countsOf, createSums, type Line } from './sums.ts'

const first = Date.parse('2026-01-05T01:00:00Z')
const moment = fc
  .integer({ min: 0, max: 90 * 24 * 4 })
  .map((quarters) => new Date(first + quarters * 900_000).toISOString())
const tier = fc.constantFrom('province' as const, 'commune' as const)
const unit = fc.constantFrom('H52.01', 'H52.40')

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ at: moment, is: fc.constant('redirected' as const), unit, tier }),
  fc.record({
    at: moment,
    is: fc.constantFrom('accepted' as const, 'reopened' as const, 'due-moved' as const),
    due: moment,
  }),
  fc.record({
    at: moment,
    is: fc.constantFrom(
      'supplement-asked' as const,
      'withdrawn' as const,
      'stopped' as const,
      'explained' as const,
      'assisted' as const,
    ),
  }),
  fc.record({ at: moment, is: fc.constant('supplement-given' as const), due: moment }),
  fc.record({ at: moment, is: fc.constant('refused' as const), due: moment, workedMinutes: fc.nat(900) }),
  fc.record({
    ...{ at: moment, is: fc.constant('resolved' as const), due: moment, onTime: fc.boolean() },
    ...{ electronic: fc.boolean(), reusable: fc.boolean(), workedMinutes: fc.nat(900) },
  }),
  fc.record({ at: moment, is: fc.constant('apologised' as const), from: moment, due: moment }),
  fc.record({
    at: moment,
    is: fc.constant('rated' as const),
    score: fc.integer({ min: 1, max: 3 }),
    satisfied: fc.boolean(),
  }),
  fc.record({
    at: moment,
    is: fc.constant('paid' as const),
    how: fc.constantFrom('online' as const, 'cash' as const),
  }),
)
const submitted: fc.Arbitrary<Happening> = fc.record({
  ...{
    at: moment,
    is: fc.constant('submitted' as const),
    unit,
    tier,
    channel: fc.constantFrom('online', 'desk'),
  },
  ...{
    assisted: fc.boolean(),
    ms: fc.option(fc.nat(900_000), { nil: null }),
    fee: fc.constantFrom(0, 8000),
    due: moment,
  },
  papers: fc.record({ received: fc.nat(2), digitised: fc.nat(2) }),
})
const told: fc.Arbitrary<Happening[]> = fc
  .tuple(submitted, fc.array(happening, { maxLength: 9 }))
  .map(([one, more]) => [one, ...more])

const linesOf = (timeline: Timeline, times: 1 | -1 = 1): Line[] => {
  const sums = createSums()
  addTimeline(sums, timeline, '1.001193', times)
  return sums.lines()
}

/** What counts on a day, straight from the measures: `unit day measure` and how much. */
function countedOn(timeline: Timeline, day: string): Record<string, number> {
  const state = stateOf(timeline, day)
  if (!state.submitted) return {}
  return Object.fromEntries(
    measureGroups.flatMap(({ day: dayIn, amounts }) => {
      const day = dayIn(state)
      if (!day) return []
      return Object.entries(amounts).flatMap(([measure, amount]) => {
        const n = Number(amount(state))
        return n ? [[`${state.unit} ${state.tier} ${day} ${measure}`, n]] : []
      })
    }),
  )
}

test('what the ledger knew at the end of any day is how the dossier stood then, whatever came later', () => {
  fc.assert(
    fc.property(told, fc.integer({ min: 0, max: 95 }), (happenings, offset) => {
      const timeline = withHappenings([], happenings)
      const day = dayOf(new Date(first + offset * 86_400_000).toISOString())
      const known: Record<string, number> = {}
      for (const line of linesOf(timeline).filter((one) => one.known <= day))
        for (const [measure, n] of Object.entries(countsOf(line))) {
          const key = `${line.unit} ${line.tier} ${line.day} ${measure}`
          known[key] = (known[key] ?? 0) + n
        }
      const counted = Object.fromEntries(Object.entries(known).filter(([, n]) => n !== 0))
      expect(counted).toEqual(countedOn(timeline, day))
    }),
    { numRuns: 400 },
  )
})

test('told one by one, in any order and again, the ledger is the same as told at once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(submitted, happening), {
        minLength: 1,
        maxLength: 8,
        selector: ({ at }) => at,
      }),
      fc.infiniteStream(fc.nat()),
      (happenings, chance) => {
        const shuffled = [...happenings, ...happenings].sort(() => (chance.next().value! % 3) - 1)
        const sums = createSums()
        let timeline: Timeline = []
        for (const one of shuffled) {
          addTimeline(sums, timeline, '1.001193', -1)
          timeline = withHappenings(timeline, [one])
          addTimeline(sums, timeline, '1.001193')
        }
        const asMap = (lines: Line[]) =>
          Object.fromEntries(lines.map(({ amounts, ...place }) => [JSON.stringify(place), amounts]))
        expect(asMap(sums.lines())).toEqual(asMap(linesOf(withHappenings([], happenings))))
      },
    ),
    { numRuns: 300 },
  )
})
