import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'
import { onePixel } from './samples.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

test('what was asked for is supplied, and the time begins anew; a dossier is withdrawn', async () => {
  const minh = await world.citizen('minh')
  const browser = noScriptBrowser(world, minh.token)
  const { id } = await submitFreeBirth(minh)
  const clerk = await world.staff('tohieu.motcua')
  const asked = await clerk.post(`/api/v1/desk/dossiers/${id}/request-supplement`, {
    items: [{ concerns: 'birth-paper', code: 'BIR-01', text: 'Giấy chứng sinh thiếu trang 2.' }],
    message: 'Chụp đủ hai trang.',
  })
  expect(asked.statusCode, asked.body).toBe(204)

  await browser.visit(`/ho-so/${id}`)
  expect(browser.text()).toContain('Đồng hồ đang dừng, chờ bổ sung')
  await browser.visit(`/ho-so/${id}/bo-sung`)
  expect(browser.text()).toContain('Giấy chứng sinh thiếu trang 2.')
  await browser.post(`/ho-so/${id}/bo-sung`, { message: 'Xin gửi.' })
  expect(browser.status()).toBe(422)
  await browser.upload(`/ho-so/${id}/bo-sung/tep`, 'birth-paper', { name: 'trang-2.png', bytes: onePixel })
  expect(browser.text()).toContain('trang-2.png')
  await browser.post(`/ho-so/${id}/bo-sung`, { message: 'Xin gửi.' })
  expect(browser.at()).toBe(`/ho-so/${id}`)
  expect(browser.text()).toContain('Đã bổ sung, thời hạn tính lại từ đầu')

  await browser.visit(`/ho-so/${id}/rut`)
  await browser.post(`/ho-so/${id}/rut`)
  expect(browser.text()).toContain('Người nộp đã rút hồ sơ')
})

test('the signed result is in the documents of the applicant, can be fetched and rated', async () => {
  const minh = await world.citizen('minh')
  const browser = noScriptBrowser(world, minh.token)
  const { id } = await submitFreeBirth(minh)
  expect(await resolveBirth(id)).toBe(204)

  await browser.visit('/ho-so?muc=da-xong')
  expect(browser.text()).toContain('Xong đúng hạn')
  await browser.visit(`/ho-so/${id}`)
  const document = /href="(\/giay-to\/[\da-f-]{36})"/.exec(browser.html())![1]!
  await browser.visit('/giay-to')
  expect(browser.text()).toContain('Giấy khai sinh của LÒ MINH AN')
  expect(browser.text()).toContain('Lò Thị Mai Hương') // the clerk who looked
  await browser.visit(document)
  expect(browser.text()).toContain('Chữ ký số còn hiệu lực, nội dung chưa bị sửa')
  const file = await browser.raw('GET', `${document}/tai-ve`)
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const other = noScriptBrowser(world, (await world.citizen('bao')).token)
  await other.visit(`${document}/tai-ve`)
  expect(other.status()).toBe(404)

  await browser.visit(`/danh-gia/${id}`)
  await browser.post(`/danh-gia/${id}`, { comment: 'Nhanh.' })
  expect(browser.status()).toBe(422)
  await browser.post(`/danh-gia/${id}`, { face: 'good', comment: 'Nhanh.' })
  expect(browser.text()).toContain('Đã gửi đánh giá')
})

/** Everything the office does with a birth until the result is issued; the status of the last move. */
async function resolveBirth(id: string): Promise<number> {
  const pin = '246810'
  const names = ['tohieu.motcua', 'tohieu.canbo', 'tohieu.lanhdao', 'tohieu.vanthu']
  const [clerk, officer, leader, registry] = await Promise.all(names.map((name) => world.staff(name)))
  const me = (await leader!.get('/api/v1/me')).json() as { id: string; name: string }
  for (const [userId, name, kind] of [
    [me.id, me.name, 'person'],
    ['unit:H52.40', 'Ủy ban nhân dân phường Tô Hiệu', 'organisation'],
  ])
    await fetch(`${inject('trustUrl')}/admin/credentials`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        userId,
        name,
        title: 'Phó Chủ tịch',
        organisation: 'UBND phường Tô Hiệu',
        kind,
        pin,
      }),
    })
  await clerk!.get(`/api/v1/desk/dossiers/${id}`)
  const move = async (staff: typeof clerk, name: string, body = {}) =>
    (await staff!.post(`/api/v1/desk/dossiers/${id}/${name}`, body)).statusCode
  await move(clerk, 'accept')
  await move(officer, 'complete-step')
  await move(officer, 'draft-result')
  await move(officer, 'complete-step')
  await move(leader, 'sign-result', { pin })
  return move(registry, 'seal-result', { pin })
}
