import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { openVisit } from './desk.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const desk = 'H52.40.01'
const draw = async () => (await world.stranger.post(`/api/v1/desks/${desk}/tickets`)).json()
const next = (clerk: { post: World['stranger']['post'] }) =>
  clerk.post('/api/v1/desk/reception/next', { counter: '1' })

test('numbers drawn at once have no gap and no duplicate, and each desk and day begins anew', async () => {
  const drawn = await Promise.all(Array.from({ length: 30 }, draw))

  expect(drawn.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, i) => i + 1),
  )
  expect((await world.stranger.post('/api/v1/desks/H52.41.01/tickets')).json().number).toBe(1)
  expect((await world.stranger.post('/api/v1/desks/H52.40/tickets')).statusCode).toBe(404)
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  expect((await draw()).number).toBe(1)
})

test('a number is called, comes, is served and done; the hall sees numbers and how long people wait, never who', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const [first, second] = [await draw(), await draw()]
  world.clock.now = new Date('2026-11-23T02:07:00Z')
  expect((await next(clerk)).json().ticket).toMatchObject({ id: first.id, number: 1, counter: '1' })
  expect((await next(clerk)).json().ticket.number).toBe(1) // called once more

  const board = await world.stranger.get(`/api/v1/desks/${desk}/board`)
  expect(board.json()).toMatchObject({
    called: [{ number: 1, counter: '1', serving: false }],
    next: [2],
    waiting: 1,
    medianWait: 7,
  })
  const visit = await openVisit(clerk, { ticket: first.id })
  expect((await next(clerk)).json().code).toBe('visit-open')
  expect((await world.stranger.get(`/api/v1/desks/${desk}/board`)).body).not.toContain('MINH')
  await clerk.delete(`/api/v1/desk/visits/${visit}`)

  expect((await next(clerk)).json().ticket.id).toBe(second.id)
  const away = `/api/v1/desk/reception/tickets/${second.id}/no-show`
  expect((await (await world.staff('chiengan.motcua')).post(away)).statusCode).toBe(404)
  expect((await clerk.post(away)).statusCode).toBe(204)
  expect((await clerk.post(away)).json().code).toBe('ticket-moved')
  expect((await clerk.post('/api/v1/desk/visits', { ticket: second.id })).json().code).toBe('ticket-moved')
  expect((await next(clerk)).json().ticket).toBeNull()
  expect((await clerk.get('/api/v1/desk/reception')).json()).toMatchObject({ waiting: 0, done: 1, noShow: 1 })
})

test('a clerk who asks twice at once has one number and one visit', async () => {
  const clerk = await world.staff('tohieu.motcua')
  await draw()
  await draw()
  const visits = await Promise.all([1, 2].map(() => clerk.post('/api/v1/desk/visits', {})))

  expect(visits.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
})
