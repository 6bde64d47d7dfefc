import { expect, test } from 'vitest'
import { sessionCookie } from '../src/contexts/identity/index.ts'
import { compose } from '../src/main/compose.ts'
import { createWorld } from './world.ts'

test('where the monitoring system is not connected nothing is queued or sent, and the page says so', async () => {
  const world = await createWorld()
  const { token } = await world.staff('vpubnd.giamsat')
  const partners = { ...world.partners, emc: null }
  const { http, reactions, jobs } = compose({
    ...{ db: world.db, pool: world.pool, clock: () => world.clock.now, partners },
    ...{ publicUrl: 'http://127.0.0.1:1', secret: 'test' },
  })
  expect([...reactions, ...jobs].filter(({ name }) => /track/.test(name))).toEqual([])
  const ask = (method: 'GET' | 'POST', path: string) =>
    http.inject({ method, url: `/api/v1/desk/tracking${path}`, cookies: { [sessionCookie]: token } })
  expect((await ask('GET', '')).json()).toMatchObject({ connected: false, waiting: 0, last: [], days: [] })
  expect((await ask('POST', '/failed/send-again')).json().code).toBe('tracking-not-connected')
  expect((await ask('POST', '/comparisons/2026-11-23')).json().code).toBe('tracking-not-connected')
  await http.close()
  await world.close()
})
