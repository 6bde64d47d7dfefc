import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import {
  importProcedures,
  loadCatalogue,
  procedurePage,
  publishService,
  serviceById,
  serviceOf,
  timeLimitOf,
} from '../index.ts'
import { searchForm } from '../rules/search/search-form.ts'
import { publishedLine, staffWith } from './builders.ts'

const folder = new URL('../../../../../data/procedures/', import.meta.url)
const system = { kind: 'system', id: 'test' } as const
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
  await loadCatalogue(world.app, folder)
})
afterAll(() => world.close())

const get = (url: string) => world.http.inject({ method: 'GET', url })

test('loading the catalogue again changes nothing', async () => {
  const report = await loadCatalogue(world.app, folder)
  expect([report.added, report.changed, report.refused]).toEqual([[], [], []])
})

test('a bad line is reported with every fault and the others are taken', async () => {
  const bad = publishedLine({ code: '9.000002', name: '', tiers: ['hamlet'] })
  const report = await importProcedures(world.app, ['{', bad, publishedLine()], '2026-01-01')
  expect(report.added).toEqual(['9.000001'])
  expect(report.refused.map(({ line, messages }) => [line, messages.length])).toEqual([
    [1, 1],
    [2, 2],
  ])
  expect((await get('/api/v1/procedures/9.000002')).statusCode).toBe(404)
})

test('a change holds from its day on, and what held before stays', async () => {
  await importProcedures(world.app, [publishedLine({ code: '9.000003' })], '2026-01-01')
  const changed = publishedLine({ code: '9.000003', decision: '2/QĐ-BVHTTDL' })
  expect((await importProcedures(world.app, [changed], '2026-03-01')).changed).toEqual(['9.000003'])
  expect((await importProcedures(world.app, [changed], '2026-03-01')).unchanged).toBe(1)
  const decisionOn = async (day: string) =>
    (await get(`/api/v1/procedures/9.000003?on=${day}`)).json().decision
  expect(await decisionOn('2026-02-28')).toBe('1/QĐ-BVHTTDL')
  expect(await decisionOn('2026-03-01')).toBe('2/QĐ-BVHTTDL')
  expect((await get('/api/v1/procedures/9.000003?on=2025-12-31')).json().code).toBe('procedure-not-found')
})

test('a published service makes the level full, and its earlier version is kept for the dossiers that use it', async () => {
  await importProcedures(world.app, [publishedLine({ code: '9.000004' })], '2026-01-01')
  const publish = (definition: object) =>
    publishService(world.app, staffWith('system-admin'), '9.000004', definition, '2026-02-01')
  const first = await publish({ title: 'first' })
  expect(await publish({ title: 'first' })).toEqual({ ...first, changed: false })
  const second = await publish({ title: 'second' })
  await world.app.read(system, async (read) => {
    expect(await serviceOf(read, '9.000004', '2026-01-31')).toBeUndefined()
    expect((await serviceOf(read, '9.000004', '2026-02-01'))?.id).toBe(second.service)
    expect((await serviceById(read, first.service))?.definition).toEqual({ title: 'first' })
    expect(await procedurePage(read, '9.000004', '2026-01-31')).toMatchObject({
      level: 'info',
      online: false,
    })
    expect(await procedurePage(read, '9.000004', '2026-02-01')).toMatchObject({ level: 'full', online: true })
  })
})

test('only the administrator of the province publishes a service, for a procedure that exists', async () => {
  await expect(
    publishService(world.app, staffWith('clerk'), '1.001193', {}, '2026-01-01'),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(publishService(world.app, system, '9.999999', {}, '2026-01-01')).rejects.toMatchObject({
    code: 'procedure-not-found',
  })
})

test('a time the ministry does not give is taken from the service', async () => {
  const line = publishedLine({
    code: '9.000005',
    channels: [{ channel: 'desk', time: null, unit: null, unit_given: false, fees: [] }],
  })
  await importProcedures(world.app, [line], '2026-01-01')
  const limit = () => world.app.read(system, (read) => timeLimitOf(read, '9.000005', 'desk', '2026-02-01'))
  await expect(limit()).rejects.toMatchObject({ code: 'time-limit-not-found' })
  await publishService(world.app, system, '9.000005', { time: { workingDays: 2 } }, '2026-02-01')
  expect(await limit()).toEqual({ time: 2, unit: 'working-day' })
})

test('names are compared in one form, in SQL as in the search', async () => {
  const { rows } = await world.app.read(system, (read) =>
    sql<{ name: string; form: string }>`select v.name, e.form from catalogue.procedure_version v
      join catalogue.search_entry e on e.version = v.id`.execute(read.db),
  )
  expect(rows.length).toBeGreaterThan(1000)
  expect(rows.filter(({ name, form }) => searchForm(name) !== form)).toEqual([])
})

test('fields and life events name only what is in the catalogue', async () => {
  const { items } = (await get('/api/v1/fields')).json()
  expect(items.find(({ field }: { field: string }) => field === 'Hộ tịch')?.procedures).toBe(42)
  const events = (await get('/api/v1/life-events')).json().items
  expect(events.length).toBeGreaterThanOrEqual(12)
  expect(events[0]).toMatchObject({ id: 'birth', procedures: [{ code: '1.001193' }, {}, {}, {}, {}] })
})
