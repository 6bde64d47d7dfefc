import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { importProcedures, offerOf, setOffers } from '../index.ts'
import { publishedLine, staffWith } from './builders.ts'

const decision = { number: '120/QĐ-UBND', issuedOn: '2026-10-01', signer: 'Lò Văn Mẫu' }
const change = {
  procedure: '9.000001',
  unit: null,
  level: 'partial' as const,
  reason: 'Phải kiểm tra thực địa',
  legalGround: 'Điều 5 Nghị định 1/2020/NĐ-CP',
  onNationalPortal: true,
  paperless: false,
}
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
  await importProcedures(world.app, [publishedLine()], '2026-01-01')
})
afterAll(() => world.close())

const set = (changes: object[], validFrom: string, role: 'system-admin' | 'clerk' = 'system-admin') =>
  setOffers(world.app, staffWith(role), changes as (typeof change)[], { validFrom, decision })
const offered = (unit: string, on: string) =>
  world.app.read({ kind: 'system', id: 'test' }, (read) => offerOf(read, '9.000001', unit, on))

test('one unit may differ from the province, each from its own day, and what was stays', async () => {
  expect((await offered('H52.41', '2026-06-01'))?.decidedFor).toBe('nobody')
  expect(await set([change], '2026-07-01')).toBe(1)
  expect(await set([change], '2026-07-01')).toBe(0)
  expect(await set([{ ...change, unit: 'H52.41', level: 'full', reason: null }], '2026-08-01')).toBe(1)
  expect(await offered('H52.41', '2026-07-31')).toMatchObject({ level: 'partial', decidedFor: 'province' })
  expect(await offered('H52.41', '2026-08-01')).toMatchObject({ level: 'full', decidedFor: 'unit' })
  expect(await offered('H52.42', '2026-08-01')).toMatchObject({ level: 'partial', onNationalPortal: true })
  expect((await offered('H52.42', '2026-06-30'))?.level).toBe('info')
  const page = (await world.stranger.get('/api/v1/procedures/9.000001?on=2026-08-01')).json()
  expect(page).toMatchObject({
    level: 'partial',
    levelReason: 'Phải kiểm tra thực địa',
    onNationalPortal: true,
  })
})

test('less than full needs a reason, and only the administrator decides', async () => {
  await expect(set([{ ...change, reason: ' ' }], '2026-09-01')).rejects.toMatchObject({
    code: 'level-needs-reason',
  })
  await expect(set([change], '2026-09-01', 'clerk')).rejects.toMatchObject({ code: 'not-allowed' })
})
