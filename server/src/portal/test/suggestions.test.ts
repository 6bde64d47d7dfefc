import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
})
afterAll(() => world.close())

test('without a script the browser offers the trades, and the code of a chosen one is filled in when the page is posted', async () => {
  const minh = noScriptBrowser(world, (await world.citizen('minh')).token)
  await minh.visit('/nop/1.001612')
  await minh.post('/nop/1.001612', { unit: 'H52.40' })
  const draft = minh.at().split(/[/?]/)[2]!
  const page = `/ho-so-nhap/${draft}/trade`
  await minh.visit(page)
  expect(minh.html()).toContain('list="trades.name.suggestions"')
  // Once, whatever the number of rows.
  expect(minh.html().split('<datalist ')).toHaveLength(2)
  expect(minh.html()).toMatch(/<option value="Dịch vụ làm tóc" label="cắt tóc, gội đầu" data-id="9621">/)

  const code = async () => {
    const { rows } = await sql<{
      trades: unknown
    }>`select answers -> 'trades' as trades from forms.draft where id = ${draft}`.execute(world.db)
    return rows[0]!.trades
  }
  await minh.post(page, {
    'trades.0.name': 'Dịch vụ làm tóc',
    'trades.0.code': '',
    'trades.0.main': 'yes',
    _then: 'next',
  })
  expect(await code()).toEqual([{ name: 'Dịch vụ làm tóc', code: '9621', main: 'yes' }])

  // Words of one's own have no code: it is asked for, and what was typed stays.
  await minh.visit(page)
  await minh.post(page, { 'trades.0.name': 'Làm đèn ông sao', 'trades.0.code': '', _then: 'next' })
  expect(minh.status()).toBe(422)
  expect(minh.html()).toContain('Chọn ngành trong danh sách, hoặc nhập mã ngành')
  expect(minh.html()).toContain('value="Làm đèn ông sao"')
})
