import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

test('a father registers a birth without script, and almost nothing is asked', async () => {
  const minh = noScriptBrowser(world, (await world.citizen('minh')).token)
  await minh.visit('/')
  expect(minh.text()).toContain('Cần làm giấy tờ gì?')
  await minh.visit('/tim?q=lam+khai+sinh+cho+con')
  expect(minh.html()).toContain('href="/thu-tuc/1.001193"')
  await minh.visit('/thu-tuc/1.001193')
  expect(minh.html()).toContain('href="/nop/1.001193"')

  await minh.visit('/nop/1.001193')
  expect(minh.text()).toContain('CSDL quốc gia về dân cư')
  await minh.post('/nop/1.001193', { all: 'yes' })

  const asked: string[] = []
  for (let page = 0; page < 8 && !minh.at().endsWith('/kiem-tra'); page++) {
    asked.push(...minh.questions())
    console.log(minh.at(), minh.status(), minh.questions())
    if (minh.status() !== 200) console.log(minh.text().slice(0, 600))
    await minh.post(minh.at().split(/[?#]/)[0]!, {
      _then: 'next',
      ...(minh.html().includes('name="child-parentage"') && { 'child-parentage': 'both' }),
      ...(minh.html().includes('name="copies-wanted"') && { 'copies-wanted': 'no' }),
      ...(minh.html().includes('name="delivery"') && { delivery: 'electronic' }),
    })
  }
  console.log(asked, minh.at(), minh.text().slice(0, 3000))
})
