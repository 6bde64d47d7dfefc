import { expect, test } from 'vitest'
import { sessionCookie } from '../src/contexts/identity/index.ts'
import { compose } from '../src/main/compose.ts'
import { createWorld } from './world.ts'

test('where the monitoring system and the national portal are not connected nothing is queued or sent, and the pages say so', async () => {
  const world = await createWorld()
  const { token } = await world.staff('vpubnd.giamsat')
  const partners = { ...world.partners, emc: null, nationalPortal: null }
  const { http, reactions, jobs } = compose({
    ...{ db: world.db, pool: world.pool, clock: () => world.clock.now, partners },
    ...{ publicUrl: 'http://127.0.0.1:1', secret: 'test' },
  })
  expect([...reactions, ...jobs].filter(({ name }) => /track|portal|sync-(?!procedures)/.test(name))).toEqual(
    [],
  )
  const ask = (method: 'GET' | 'POST', path: string) =>
    http.inject({ method, url: `/api/v1/desk/${path}`, cookies: { [sessionCookie]: token } })
  expect((await ask('GET', 'tracking')).json()).toMatchObject({
    connected: false,
    waiting: 0,
    last: [],
    days: [],
  })
  expect((await ask('POST', 'tracking/failed/send-again')).json().code).toBe('tracking-not-connected')
  expect((await ask('POST', 'tracking/comparisons/2026-11-23')).json().code).toBe('tracking-not-connected')
  expect((await ask('GET', 'national-portal')).json()).toMatchObject({
    connected: false,
    waiting: 0,
    last: [],
  })
  expect((await ask('POST', 'national-portal/failed/send-again')).json().code).toBe('portal-not-connected')
  await http.close()
  await world.close()
})
