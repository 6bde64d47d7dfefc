import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { loadPlan, planOfProvince } from '../index.ts'

const shipped = new URL('../../../../../data/plans/son-la-2025.yaml', import.meta.url)
let world: World
// The plan of 2025 and 2026 ships; that of 2027 is issued before its year begins.
beforeAll(async () => {
  world = await createWorld({ pages: true })
  const next = readFileSync(shipped, 'utf8')
    .replace('code: son-la-2025', 'code: son-la-2027')
    .replace('number: 169/KH-UBND', 'number: 300/KH-UBND')
    .replace('issued: 2025-08-12', 'issued: 2026-12-20')
    .replace('year: 2025\nreporting', 'year: 2027\nreporting')
    .replaceAll(/year: 202[56],/g, 'year: 2027,')
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'son-la-2027.yaml')
  writeFileSync(file, next)
  world.clock.now = new Date('2026-12-21T02:00:00Z')
  await loadPlan(world.app, pathToFileURL(file))
})
afterAll(() => world.close())

const shown = async (query = '') => {
  const staff = await world.staff('vpubnd.giamsat')
  return (await staff.get(`/api/v1/desk/dashboard${query}`)).json().dashboard.plan.code
}

test('the plan whose years hold the day is shown, not the one that was issued last', async () => {
  expect(await shown()).toBe('son-la-2025')
  expect(await planOfProvince(world.app, 'Sơn La')).toBe('son-la-2025')
  world.clock.now = new Date('2027-01-02T02:00:00Z')
  expect(await shown()).toBe('son-la-2027')
  expect(await shown('?at=2026-12-31')).toBe('son-la-2025')
  // Before the first day of all plans, and after the last year of all, the nearest there is.
  expect(await planOfProvince(world.app, 'Sơn La', '2024-05-01')).toBe('son-la-2025')
  expect(await planOfProvince(world.app, 'Sơn La', '2029-05-01')).toBe('son-la-2027')
  const page = async (query: string) => (await world.stranger.get(`/chi-tieu${query}`)).body
  expect(await page('?ky=2026-12-31')).toContain('169/KH-UBND')
  expect(await page('')).toContain('300/KH-UBND')
})
