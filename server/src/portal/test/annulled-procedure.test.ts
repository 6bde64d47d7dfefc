import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleWhole } from '../../../test/office.ts'
import { examples, fillDraft, submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { draftDesk, today, tomorrow } from '../../contexts/catalogue/test/draft-desk.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
let desk: Awaited<ReturnType<typeof draftDesk>>
beforeAll(async () => {
  world = await createWorld({ pages: true })
  desk = await draftDesk(world)
})
afterAll(() => world.close())

const birth = '1.001193'

test('an annulled procedure takes no new dossier, and those who began go on under what they began with', async () => {
  const minh = await world.citizen('minh')
  const running = await submitFreeBirth(minh)
  const { 'copies-number': _, ...answers } = { ...examples.birth(), 'copies-wanted': 'no' } as Record<
    string,
    string
  >
  const hoa = await world.citizen('hoa')
  const begun = await fillDraft(hoa, birth, answers)
  await desk.publish(birth, {}, today, 'annul')

  const browser = noScriptBrowser(world, minh.token)
  await browser.visit(`/thu-tuc/${birth}`)
  expect(browser.status()).toBe(410)
  expect(browser.text()).toContain('đã bị bãi bỏ từ 23/11/2026')
  expect(browser.text()).toContain('Quyết định 1520/QĐ-UBND ngày 20/11/2026')
  await browser.visit('/tim?q=dang+ky+khai+sinh')
  expect(browser.html()).not.toContain(`href="/thu-tuc/${birth}"`)
  await browser.visit(`/nop/${birth}`)
  expect(browser.at()).toBe(`/thu-tuc/${birth}`)
  const refused = await minh.post('/api/v1/drafts', { procedure: birth, unit: 'H52.40' })
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({ code: 'procedure-annulled' })
  expect(refused.json().detail).toContain('1520/QĐ-UBND')

  expect((await hoa.post(`/api/v1/drafts/${begun}/submission`)).statusCode).toBe(200)
  await handleWhole(world, running.id)
  await world.settle()
  await browser.visit(`/ho-so/${running.id}`)
  expect(browser.text()).toContain(running.code)
})

test('a draft is previewed as citizens will see it, by staff who may see it, and kept from robots', async () => {
  const code = await desk.procedure()
  const id = await desk.begin(code)
  await desk.handIn(id, { name: 'Cấp thẻ mượn sách điện tử' }, tomorrow)
  const preview = await desk.office.get(`/xem-truoc/${id}`)
  expect(preview.statusCode, preview.body).toBe(200)
  expect(preview.headers['x-robots-tag']).toBe('noindex')
  expect(preview.body).toContain('Cấp thẻ mượn sách điện tử')
  expect(preview.body).toContain('Preview')
  const status = async (token: string) => {
    const browser = noScriptBrowser(world, token)
    await browser.visit(`/xem-truoc/${id}`)
    return browser.status()
  }
  expect(await status((await world.staff('tohieu.motcua')).token)).toBe(404)
  expect(await status((await world.citizen('minh')).token)).toBe(403)
  expect((await desk.office.get('/xem-truoc/khong-co')).statusCode).toBe(404)
})
