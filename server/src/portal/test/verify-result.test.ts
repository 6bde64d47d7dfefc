import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole } from '../../../test/office.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { readVerificationCode } from '../../contexts/dossiers/rules/verification-code.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const codeOf = async (id: string): Promise<string | undefined> => {
  const staff = await world.staff('tohieu.motcua')
  return (await staff.get(`/api/v1/desk/dossiers/${id}`)).json().issuedResults[0]?.code
}
const fileOf = async (id: string): Promise<Uint8Array> => {
  const staff = await world.staff('tohieu.motcua')
  return new Uint8Array((await staff.get(`/api/v1/desk/dossiers/${id}/result.pdf`)).rawPayload)
}

test('anybody verifies an issued result by its code, and learns nobody’s name', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await handleWhole(world, id, { until: 'seal-result' })
  expect(await codeOf(id), 'not issued yet').toBeUndefined()
  await handleWhole(world, id)
  const printed = (await codeOf(id))!
  expect(readVerificationCode(printed)).not.toBeNull()

  const typed = printed.toLowerCase().replaceAll('-', ' ')
  const answer = await world.stranger.get(`/api/v1/results/${encodeURIComponent(typed)}`)
  expect(answer.json()).toMatchObject({
    code: printed,
    name: { vi: 'Giấy khai sinh' },
    number: '1',
    issuedOn: '2026-11-23',
    initials: 'L. V. M.',
    state: 'in-force',
    ended: null,
    replaces: null,
  })
  for (const personal of ['MINH', 'AN', id, '000'])
    expect(JSON.stringify({ ...answer.json(), sha256: '', code: '' })).not.toContain(personal)

  const browser = noScriptBrowser(world)
  await browser.visit(`/xac-minh?ma=${encodeURIComponent(typed)}`)
  expect(browser.at()).toBe(`/xac-minh/${printed}`)
  expect(browser.text()).toContain('Giấy này còn giá trị')

  const file = await fileOf(id)
  const changed = Uint8Array.from(file)
  changed[600] = changed[600]! ^ 1
  await browser.upload(`/xac-minh/${printed}`, '', { name: 'khai-sinh.pdf', bytes: file })
  expect(browser.text()).toContain('Đúng tệp đã cấp')
  await browser.upload(`/xac-minh/${printed}`, '', { name: 'khai-sinh.pdf', bytes: changed })
  expect(browser.text()).toContain('Tệp này không phải tệp đã cấp')
  expect(browser.text()).toContain('Tệp bị sửa sau khi ký')
  await browser.upload(`/xac-minh/${printed}`, '', { name: 'anh.pdf', bytes: new Uint8Array([1, 2, 3]) })
  expect(browser.status()).toBe(422)
})

test('a code that is none, of a draft, or missing is told so', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await handleWhole(world, id, { until: 'sign-result' })
  const { rows } = await sql<{ code: string }>`select code from dossiers.issued_result`.execute(world.db)
  const drafted = rows[0]!.code
  for (const code of [drafted, '7K3M-Q9TZ-0H4B-XN2C', 'x']) {
    expect((await world.stranger.get(`/api/v1/results/${code}`)).json()).toMatchObject({
      status: 404,
      code: 'result-not-found',
    })
    expect((await world.stranger.get(`/xac-minh/${code}`)).statusCode).toBe(404)
  }
  expect((await world.stranger.get('/xac-minh?ma=')).statusCode).toBe(422)
})
