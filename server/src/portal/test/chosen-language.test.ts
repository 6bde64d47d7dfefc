import { expect, test } from 'vitest'
import { citizens } from '../../../test/people.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld } from '../../../test/world.ts'
import { signInCitizen } from '../../contexts/identity/index.ts'
import { noScriptBrowser } from './no-script-browser.ts'

test('who chose English on the portal is written to in English, with the Vietnamese below in e-mails', async () => {
  const world = await createWorld({ pages: true })
  const minh = await world.citizen('minh')
  const browser = noScriptBrowser(world, minh.token)
  await browser.visit('/')
  await browser.post('/ngon-ngu', { lang: 'en' })
  await signInCitizen(world.app, { ...citizens.minh, email: 'minh.lo@example.vn', level: 2 })
  const { code } = await submitFreeBirth(minh)
  await world.settle()
  const { messages } = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  const [sms, email] = ['sms', 'email'].map((kind) =>
    messages.find(({ channel }: { channel: string }) => channel === kind),
  )
  expect(sms.text).toMatch(new RegExp(`^[A-Z][^À-ỹ]*${code}[^À-ỹ]*$`))
  expect(email.subject).not.toMatch(/[À-ỹ]/)
  expect(email.text.indexOf('Đã nhận hồ sơ')).toBeGreaterThan(email.text.indexOf(code))
  await world.close()
})
