import { afterAll, beforeAll, expect, test } from 'vitest'
import { communes } from '../../../test/people.ts'
import { createWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
})
afterAll(() => world.close())

const procedure = '1.001193'
const csrfOf = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** A citizen with pages in Vietnamese, whose forms carry the token of the page they were made on. */
async function visitor() {
  const citizen = await world.citizen('minh')
  const post = async (from: string, action: string, fields: Record<string, string>) => {
    const page = await citizen.get(from)
    const body = new URLSearchParams({ _csrf: csrfOf(page.body), ...fields })
    return citizen.post(action, body.toString(), { 'content-type': 'application/x-www-form-urlencoded' })
  }
  return { citizen, post }
}

test('a person sees what they allowed, by source and procedure, and takes it back', async () => {
  const { citizen, post } = await visitor()
  await citizen.post('/api/v1/consents', { procedure, sources: ['land-database', 'share-question-library'] })
  const page = await citizen.get('/du-lieu-cua-toi')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Land database')
  expect(page.body).toContain('23 Nov 2026')

  const withdrawn = await post('/du-lieu-cua-toi', '/du-lieu-cua-toi/rut', {
    procedure,
    source: 'land-database',
  })
  expect([withdrawn.statusCode, withdrawn.headers.location]).toEqual([303, '/du-lieu-cua-toi'])
  expect((await citizen.get('/du-lieu-cua-toi')).body).toContain('Withdrawn on 23 Nov 2026')
  const { consents } = (await citizen.get('/api/v1/consents')).json()
  expect(
    consents.map(({ source, withdrawnAt }: Record<string, unknown>) => [source, withdrawnAt !== null]),
  ).toEqual(
    expect.arrayContaining([
      ['land-database', true],
      ['share-question-library', false],
    ]),
  )
  expect((await world.stranger.get('/du-lieu-cua-toi')).statusCode).not.toBe(200)
})

test('the page before handing in tells what a source has changed, and which source is silent', async () => {
  const { citizen, post } = await visitor()
  const sources = ['population-database', 'health-birth-record', 'civil-status-database']
  await citizen.post('/api/v1/consents', { procedure, sources })
  const { id } = (await citizen.post('/api/v1/drafts', { procedure, unit: communes.toHieu })).json()
  await citizen.post(`/api/v1/drafts/${id}/prefill`)
  const check = `/ho-so-nhap/${id}/kiem-tra`
  expect((await citizen.get(check)).body).not.toContain('has changed at its source')

  const { ask } = world.prefill
  world.prefill.ask = async (given) => {
    if (given.source === 'civil-status-database') throw new Error('down')
    const knowledge = await ask(given)
    return 'intended-name' in knowledge
      ? { ...knowledge, 'intended-name': { value: 'LÒ MINH ANH', asOf: '2026-11-23' } }
      : knowledge
  }
  world.clock.now = new Date(world.clock.now.getTime() + 31 * 60_000)
  const told = (await citizen.get(check)).body
  expect(told).toContain('1 value has changed at its source')
  expect(told).toContain('LÒ MINH ANH')
  expect(told).toContain('Could not be asked again: Civil-status database')

  const taken = await post(check, `/ho-so-nhap/${id}/du-lieu-doi`, { take: 'child-name' })
  expect([taken.statusCode, taken.headers.location]).toEqual([303, check])
  const after = (await citizen.get(check)).body
  expect(after).not.toContain('has changed at its source')
  expect((await citizen.get(`/api/v1/drafts/${id}`)).json().answers['child-name']).toBe('LÒ MINH ANH')
})
