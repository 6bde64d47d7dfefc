import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulatedWorld } from '../../../../test/simulated.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { carryOutPlan, contentOf, newWard } from '../../organisation/test/plans.ts'

let world: World
let supervisor: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  world = await simulatedWorld({ dossiers: 400, seed: 4, from: '2026-11-02', to: '2026-12-11' })
  supervisor = await world.staff('vpubnd.giamsat')
}, 60_000)
afterAll(() => world?.close())

const period = 'from=2026-01-01&to=2026-12-31'
const get = async (path: string, who = supervisor) => {
  const answer = await who.get(`/api/v1/desk/figures/${path}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
type Part = { key: string; numerator: number; denominator: number }
const sum = (parts: Part[]) =>
  parts.reduce((all, { numerator, denominator }) => [all[0]! + numerator, all[1]! + denominator], [0, 0])

/** Every dossier behind a figure, page after page. */
async function dossiers(indicator: string, query: string) {
  const all: { id: string; numerator: number; denominator: number; because: { vi: string; en: string } }[] =
    []
  for (let after = ''; ; ) {
    const page = await get(`${indicator}/dossiers?${query}${after && `&after=${encodeURIComponent(after)}`}`)
    all.push(...page.items)
    if (!page.next) return all
    after = page.next
  }
}

test('units, procedures and fields add up to the figure, and the dossiers behind it are the very ones that were counted', async () => {
  for (const indicator of [
    'online-dossiers',
    'resolved-on-time',
    'late-dossiers-explained-and-apologised',
    'satisfaction',
  ]) {
    for (const asOf of ['', '&asOf=2026-12-04']) {
      const { total, parts } = await get(`${indicator}?${period}&by=unit${asOf}`)
      expect(total.denominator).toBeGreaterThan(0)
      expect(sum(parts)).toEqual([total.numerator, total.denominator])
      for (const by of ['procedure', 'field'])
        expect(sum((await get(`${indicator}?${period}&by=${by}${asOf}`)).parts)).toEqual(sum(parts))
      const all = await dossiers(indicator, `${period}${asOf}`)
      expect(sum(all as unknown as Part[])).toEqual([total.numerator, total.denominator])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      const missing = await dossiers(indicator, `${period}${asOf}&part=missing`)
      expect(missing).toEqual(all.filter(({ numerator }) => numerator === 0))
      expect(
        all.every(
          ({ because }) =>
            /^Được tính vì .+\.$/.test(because.vi) && /^Counted because .+\.$/.test(because.en),
        ),
      ).toBe(true)
      // What units of one tier handle: with the other tiers it is the whole again, down to the dossiers.
      const ofTiers = await Promise.all(
        ['province', 'commune'].map(async (tier) => {
          const {
            total: own,
            parts: units,
            tiers,
          } = await get(`${indicator}?${period}&by=unit${asOf}&tier=${tier}`)
          expect(tiers).toEqual(['province', 'commune'])
          expect(sum(units)).toEqual([own.numerator, own.denominator])
          expect(
            sum((await dossiers(indicator, `${period}${asOf}&tier=${tier}`)) as unknown as Part[]),
          ).toEqual(sum(units))
          return own as Part
        }),
      )
      expect(sum(ofTiers)).toEqual([total.numerator, total.denominator])
    }
  }
})

test('a figure as known on a past day stays the same whatever happens later', async () => {
  const address = `online-dossiers?${period}&by=unit&asOf=2026-12-20`
  const before = await get(address)
  const today = `online-dossiers?${period}&by=unit`
  const { total } = await get(today)
  await submitFreeBirth(await world.citizen('hoa'))
  await world.settle()
  expect((await get(today)).total.numerator).toBe(total.numerator + 1)
  expect(await get(address)).toEqual(before)
  const { items } = await get('online-dossiers/trend?to=2026-12-21&months=3')
  expect(items.map(({ month }: { month: string }) => month)).toEqual([
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
  ])
  expect(items[0].value).toBeNull()
  expect(sum(items)).toEqual([total.numerator + 1, total.denominator + 1])
  const known = await get('online-dossiers/trend?to=2026-12-21&months=3&asOf=2026-12-20')
  expect(sum(known.items)).toEqual([before.total.numerator, before.total.denominator])
})

test('dossiers are shown to who looks after the unit, and what cannot be asked is refused', async () => {
  const refused = async (who: string, path: string) =>
    (await (await world.staff(who)).get(`/api/v1/desk/figures/${path}`)).json().code
  expect(await refused('tohieu.canbo', `online-dossiers/dossiers?${period}`)).toBe('figure-not-yours')
  expect(await refused('tohieu.giamsat', `online-dossiers/dossiers?${period}&unit=H52.41`)).toBe(
    'figure-not-yours',
  )
  const own = await get(`online-dossiers/dossiers?${period}`, await world.staff('tohieu.giamsat'))
  expect(new Set(own.items.map(({ unit }: { unit: { vi: string } }) => unit.vi)).size).toBe(1)
  expect(await refused('vpubnd.giamsat', `online-dossiers?${period}&by=unit&unit=H99`)).toBe(
    'figure-unit-not-found',
  )
  expect(await refused('vpubnd.giamsat', `nothing?${period}&by=unit`)).toBe('figure-not-measured')
  expect(await refused('vpubnd.giamsat', `users-with-unified-identity/dossiers?${period}`)).toBe(
    'figure-without-dossiers',
  )
  expect(await refused('vpubnd.giamsat', 'online-dossiers?from=2026-12-31&to=2026-01-01&by=unit')).toBe(
    'figure-period-turned',
  )
  expect(
    (await world.stranger.get(`/api/v1/desk/figures/online-dossiers?${period}&by=unit`)).statusCode,
  ).toBe(401)
})

test('after a merger the successor has what was counted for the units it took over, that day and later', async () => {
  const other = await createWorld()
  try {
    await submitFreeBirth(await other.citizen('minh'))
    await carryOutPlan(other, contentOf([newWard()]))
    await submitFreeBirth(await other.citizen('hoa'))
    await other.settle()
    const today = other.clock.now.toISOString().slice(0, 10)
    const read = async (asOf: string) => {
      const who = await other.staff('vpubnd.giamsat')
      const answer = await who.get(`/api/v1/desk/figures/online-dossiers?${period}&by=unit&asOf=${asOf}`)
      return answer.json().parts.map(({ key, numerator }: Part) => [key, numerator])
    }
    expect(await read(today)).toEqual([['H52.200', 2]])
    other.clock.now = new Date(other.clock.now.getTime() + 86_400_000)
    expect(await read(today)).toEqual([['H52.200', 2]])
  } finally {
    await other.close()
  }
})
