import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { importProcedures, loadDuties, setOffers } from '../index.ts'
import { publishedLine, staffWith } from './builders.ts'

const province = new URL('../../../../../data/provinces/son-la/', import.meta.url)
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

type Row = Record<'procedures' | 'full' | 'partial' | 'info' | 'integrated', number> & { key: string }
const levels = async (query = '') => (await world.stranger.get(`/api/v1/service-levels${query}`)).json()
const rowOf = async (key: string, query = '') =>
  (await levels(query)).rows.find((row: Row) => row.key === key) as Row | undefined

test('every field of the catalogue has its agency, and loading again adds nothing', async () => {
  expect(await world.count('catalogue.responsibility')).toBe(100)
  expect(await loadDuties(world.app, province)).toEqual({ responsibilities: 0, offers: 0 })
  expect((await levels()).unassigned).toBe(0)
})

test('each commune counts every procedure of communes; what it offers differently counts from its day on', async () => {
  const before = (await rowOf('H52.40'))!
  const tier = (await rowOf('commune', '?by=tier'))!
  expect(before.procedures).toBe(tier.procedures)
  const decision = { number: '1/QĐ-UBND', issuedOn: '2026-12-01', signer: 'Lò Văn Mẫu' }
  const full = {
    level: 'full' as const,
    reason: null,
    legalGround: null,
    onNationalPortal: true,
    paperless: false,
  }
  const change = { procedure: '1.004746', unit: 'H52.40', ...full }
  await setOffers(world.app, staffWith('system-admin'), [change], { validFrom: '2026-12-15', decision })
  expect(await rowOf('H52.40', '?on=2026-12-14')).toEqual(before)
  expect(await rowOf('H52.40', '?on=2026-12-15')).toEqual({
    ...before,
    partial: before.partial - 1,
    full: before.full + 1,
    integrated: before.integrated + 1,
  })
  expect(await rowOf('H52.41', '?on=2026-12-15')).toMatchObject({ full: before.full })
})

test('departments share the procedures of the province, fields the whole', async () => {
  const { rows, total } = await levels('?by=unit')
  const departments = rows.filter(({ key }: Row) => Number(key.split('.')[1]) < 40)
  const ofTier = (await rowOf('province', '?by=tier'))!
  expect(departments.reduce((sum: number, { procedures }: Row) => sum + procedures, 0)).toBe(
    ofTier.procedures,
  )
  const fields = (await levels('?by=field')).rows
  expect(fields.reduce((sum: number, { procedures }: Row) => sum + procedures, 0)).toBe(total.procedures)
})

test('spreadsheets get the same figures, and a wrong day is refused', async () => {
  const csv = await world.stranger.get('/api/v1/service-levels.csv?by=tier')
  expect(csv.headers['content-type']).toContain('text/csv')
  const tier = (await rowOf('commune', '?by=tier'))!
  expect(csv.body).toContain(`commune,Commune,${tier.procedures},${tier.full},${tier.partial},${tier.info},`)
  expect((await world.stranger.get('/api/v1/service-levels?on=2026-02-30')).statusCode).toBe(400)
  expect((await world.stranger.get('/api/v1/service-levels?by=colour')).statusCode).toBe(400)
})

test('2,100 procedures and 75 communes are counted within 200 ms', async () => {
  const lines = Array.from({ length: 1030 }, (_, index) =>
    publishedLine({ code: `8.${String(index).padStart(6, '0')}`, tiers: ['province', 'commune'] }),
  )
  await importProcedures(world.app, lines, '2026-01-01')
  const offers = Array.from({ length: 3000 }, (_, index) => ({
    procedure: `8.${String(index % 1030).padStart(6, '0')}`,
    unit: `H52.${40 + (index % 75)}`,
    level: 'full' as const,
    reason: null,
    legalGround: null,
    onNationalPortal: false,
    paperless: false,
  }))
  const distinct = [...new Map(offers.map((one) => [`${one.procedure} ${one.unit}`, one])).values()]
  const decision = { number: '2/QĐ-UBND', issuedOn: '2026-12-01', signer: 'Lò Văn Mẫu' }
  await setOffers(world.app, staffWith('system-admin'), distinct, { validFrom: '2026-12-20', decision })
  await levels('?on=2026-12-20')
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const begun = performance.now()
    await levels('?on=2026-12-20')
    times.push(performance.now() - begun)
  }
  // The promise is 200 ms; other tests run at the same time, so the best of five counts.
  expect(Math.min(...times)).toBeLessThan(200)
})
