import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { ratingOf } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** A dossier of Minh that the desk has refused, so that there is something to rate. */
async function refused() {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  const clerk = await world.staff('tohieu.motcua')
  const answer = await clerk.post(`/api/v1/desk/dossiers/${id}/refuse`, { code: 'BIR-14', explanation: '' })
  expect(answer.statusCode).toBe(204)
  return { minh, id, path: `/api/v1/dossiers/${id}/rating` }
}

const scores = async () =>
  (
    await sql<{
      payload: unknown
    }>`select payload from kernel.event where name = 'feedback.dossier-rated' order by seq`.execute(world.db)
  ).rows.map(({ payload }) => payload)

test('an applicant rates a decided dossier and may change it for seven days; every score is in the log', async () => {
  const { minh, id, path } = await refused()

  const first = await minh.put(path, { score: 1, comment: ' Chờ lâu ' })
  expect(first.json()).toEqual({
    score: 1,
    comment: 'Chờ lâu',
    givenAt: '2026-11-23T02:00:00.000Z',
    changeableUntil: '2026-11-30T02:00:00.000Z',
  })
  world.clock.now = new Date('2026-11-30T02:00:00Z')
  const later = await world.citizen('minh')
  expect((await later.put(path, { score: 3 })).json()).toMatchObject({
    score: 3,
    comment: '',
    givenAt: first.json().givenAt,
  })
  expect((await later.put(path, { score: 3 })).statusCode).toBe(200)

  expect(await scores()).toMatchObject([
    { dossier: id, score: 1, previous: null },
    { dossier: id, score: 3, previous: 1 },
  ])
  expect(JSON.stringify(await scores())).not.toContain('Chờ lâu')
  world.clock.now = new Date('2026-11-30T02:00:01Z')
  expect((await later.put(path, { score: 2 })).json()).toMatchObject({ status: 409, code: 'rating-closed' })
})

test('what is still being handled cannot be rated, nor what belongs to somebody else, nor beyond the three levels', async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  const path = `/api/v1/dossiers/${id}/rating`

  expect((await minh.put(path, { score: 3 })).json()).toMatchObject({ status: 409, code: 'rating-too-early' })
  const hoa = await world.citizen('hoa')
  expect((await hoa.put(path, { score: 3 })).json()).toMatchObject({ status: 404, code: 'dossier-not-found' })
  expect((await world.stranger.put(path, { score: 3 })).json().code).toBe('sign-in-required')
  expect((await (await world.staff('tohieu.motcua')).put(path, { score: 3 })).json().code).toBe('not-allowed')
  expect((await minh.put(path, { score: 4 })).json().code).toBe('invalid-request')
  expect((await minh.put(path, { score: 3, comment: 'x'.repeat(1001) })).json().code).toBe('invalid-request')
  expect(await world.count('feedback.rating')).toBe(0)
})

test('two clicks are one rating, and only its giver can read it', async () => {
  const { minh, id, path } = await refused()
  const hoa = await world.citizen('hoa')

  const answers = await Promise.all([minh.put(path, { score: 2 }), minh.put(path, { score: 2 })])

  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200])
  expect(await scores()).toHaveLength(1)
  const read = (person: string) =>
    ratingOf(
      world.app,
      { kind: 'citizen', id: person, name: '', assurance: 2, signedInAt: world.clock.now },
      id,
    )
  expect(await read(minh.id)).toMatchObject({ score: 2 })
  expect(await read(hoa.id)).toBeUndefined()
})
