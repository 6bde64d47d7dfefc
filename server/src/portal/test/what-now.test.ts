import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../test/office.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const does = async (who: string, id: string, name: string, body = {}) =>
  expect((await move(await world.staff(`tohieu.${who}`), id, name, body)).statusCode).toBe(204)

test('a dossier says what happens, until when each step is expected, and what can be done once it is late', async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  const page = async (language = 'vi') => {
    const browser = noScriptBrowser(world, (await world.citizen('minh')).token, language)
    await browser.visit(`/ho-so/${id}`)
    expect(browser.status()).toBe(200)
    return browser.text()
  }
  expect(await page()).toMatch(
    /đang kiểm tra hồ sơ mới nộp\. Có trả lời tiếp nhận hay không trước .*Rút hồ sơ/,
  )

  await does('motcua', id, 'accept')
  const running = await page()
  expect(running).toMatch(/Ủy ban nhân dân phường Tô Hiệu đang làm: /)
  expect(running.match(/Dự kiến xong trước/g)?.length).toBeGreaterThanOrEqual(3)
  expect(running).not.toMatch(/Đã quá hạn|Khiếu nại/)
  expect(running).toMatch(/Đã dùng .* trong .* làm việc/)

  await does('canbo', id, 'request-supplement', {
    items: [{ concerns: 'birth-paper', code: 'BIR-01', text: 'Thiếu trang 2.' }],
    message: '',
  })
  const paused = await page()
  expect(paused).toMatch(/Đang chờ ông\/bà bổ sung\. Thời hạn dừng từ/)
  expect(paused).not.toContain('Dự kiến xong trước')
})

test('of a late dossier nothing is promised that was not, and each way names its law', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await does('motcua', id, 'accept')
  await does('canbo', id, 'explain-delay', { reason: 'Phải xác minh.', proposed: '2026-11-27' })
  world.clock.now = new Date('2026-11-25T02:00:00Z')
  const page = async () => {
    const browser = noScriptBrowser(world, (await world.citizen('minh')).token)
    await browser.visit(`/ho-so/${id}`)
    return browser
  }
  const late = await page()
  expect(late.text()).toContain('Cơ quan chưa gửi văn bản xin lỗi và ngày hẹn mới')
  for (const law of [
    'Nghị định 61/2018/NĐ-CP, Điều 19',
    'Nghị định 20/2008/NĐ-CP',
    'Luật Khiếu nại số 02/2011/QH13',
  ])
    expect(late.text()).toContain(law)
  expect(late.text()).not.toMatch(/Dự kiến xong trước|hoàn tiền|hoàn phí/)

  await does('lanhdao', id, 'extend', { day: '2026-11-27' })
  await world.settle()
  const promised = await page()
  expect(promised.text()).toContain('trễ hẹn. Chúng tôi xin lỗi và hẹn lại 17:00 Thứ Sáu 27/11/2026')
  expect(promised.text()).toContain('Dự kiến xong trước')
  const letter = /href="(\/ho-so\/[^"]+\/giay\/[^"]+)">Đọc thư xin lỗi/.exec(promised.html())![1]!
  expect((await promised.raw('GET', letter)).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  world.clock.now = new Date('2026-12-01T02:00:00Z')
  expect((await page()).text()).toContain('Ngày hẹn lại 17:00 Thứ Sáu 27/11/2026 cũng đã qua')
})
