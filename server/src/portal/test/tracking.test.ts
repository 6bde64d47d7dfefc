import { expect, test } from 'vitest'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

test('on the web a code shows itself and its stage, and who asks too often waits a minute', async () => {
  const world = await createWorld({ pages: true })
  const { code } = await submitFreeBirth(await world.citizen('minh'))
  const browser = noScriptBrowser(world)
  await browser.visit(`/tra-cuu?ma=${encodeURIComponent(` ${code.toLowerCase()} `)}`)
  expect(browser.text()).toContain(`${code} `)
  expect(browser.text()).not.toMatch(/Minh|MINH|khai sinh|24\/11|1\.001193/)
  const found = (await world.stranger.get(`/api/v1/tracking/${code}`)).json()
  expect(found).toEqual({ code, status: 'submitted', vi: expect.any(String), en: expect.any(String) })
  expect((await world.stranger.get('/api/v1/tracking/H52.40-261123-9999')).statusCode).toBe(404)
  let status = 0
  for (let no = 0; no < 61; no++) status = (await world.stranger.get(`/tra-cuu?ma=${code}`)).statusCode
  expect(status).toBe(429)
  await world.close()
})
