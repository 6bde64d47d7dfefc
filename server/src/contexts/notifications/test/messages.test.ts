import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { citizens } from '../../../../test/people.ts'
import { examples, fillDraft, submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { signInCitizen } from '../../identity/index.ts'
import { messagesOf } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Sent = {
  id: string
  channel: string
  to: string
  subject: string
  text: string
  status: string
  attempts: number
}
/** What the gateways of the sandbox were given, newest first. */
const sent = async (): Promise<Sent[]> =>
  (await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()).messages
const kept = async (channel: 'sms' | 'email') =>
  (
    await sql<{ id: string; state: string; attempts: number; last_error: string | null }>`
      select id, state, attempts, last_error from notifications.message where channel = ${channel} order by created_at`.execute(
      world.db,
    )
  ).rows
const told = (person: string) =>
  messagesOf(world.app, { kind: 'citizen', id: person, name: '', assurance: 2, signedInAt: world.clock.now })
const deliver = (message: string) =>
  world.jobs.find(({ name }) => name === 'notifications.deliver')!.run(world.app, { message })

/** VNeID tells Minh's e-mail address when he signs in. */
const giveEmail = (email: string) => signInCitizen(world.app, { ...citizens.minh, email, level: 2 })

/** Minh submits a birth with this phone number on the form. */
async function submitWithPhone(phone: string) {
  const minh = await world.citizen('minh')
  const { 'copies-number': _, ...answers } = examples.birth() as Record<string, never>
  const draft = await fillDraft(minh, '1.001193', {
    ...answers,
    'copies-wanted': 'no',
    'requester-phone': phone,
  })
  expect((await minh.post(`/api/v1/drafts/${draft}/submission`)).statusCode).toBe(200)
}

test('each change reaches the applicant once, on every channel, and says nothing of the person', async () => {
  const minh = await world.citizen('minh')
  await giveEmail('minh.lo@example.vn')
  const { id, code } = await submitFreeBirth(minh)
  const clerk = await world.staff('tohieu.motcua')
  await clerk.post(`/api/v1/desk/dossiers/${id}/refuse`, { code: 'BIR-02', explanation: 'Đã đăng ký.' })

  await world.settle()
  await sql`update kernel.cursor set xid = '0', seq = 0 where reaction like 'notifications.%'`.execute(
    world.db,
  )
  await world.settle()

  const messages = await sent()
  expect(messages.map(({ channel }) => channel).sort()).toEqual(['email', 'email', 'sms', 'sms'])
  const texts = messages.map(({ subject, text }) => `${subject}\n${text}`)
  for (const text of texts) {
    expect(text).toContain(code)
    expect(text).not.toMatch(/LÒ|MINH|khai sinh|Đã đăng ký|000094000101|0900000101/)
  }
  const text = messages.findLast(({ channel }) => channel === 'sms')?.text
  expect(text).toMatch(
    /^Đã nhận hồ sơ H52\.40-261123-0001\. Có kết quả trước 17:00 Thứ Ba 24\/11\. Xem: http/,
  )
  expect(messages.find(({ channel }) => channel === 'email')?.text).toContain(`Dossier ${code} is refused`)
  expect((await told(minh.id)).map(({ about }) => about).sort()).toEqual([
    'dossier-refused',
    'dossier-submitted',
  ])
  expect(await told((await world.citizen('hoa')).id)).toEqual([])
})

test('a gateway that is busy is tried again until it takes the message, and it is sent once', async () => {
  await submitWithPhone('0900009991')
  await world.settle()
  const [first] = await kept('sms')
  expect(first).toMatchObject({ state: 'queued', attempts: 1, last_error: 'message-gateway-down' })

  await expect(deliver(first!.id)).rejects.toMatchObject({ code: 'message-gateway-down' })
  await deliver(first!.id)
  await deliver(first!.id)

  expect(await kept('sms')).toMatchObject([{ state: 'sent', attempts: 3, last_error: null }])
  expect(await sent()).toMatchObject([{ channel: 'sms', status: 'sent', attempts: 3 }])
})

test('a number or mailbox that does not exist is given up at once, and no error or job carries it', async () => {
  await submitWithPhone('0900009992')
  await giveEmail('khong-ton-tai@example.vn')
  await world.settle()

  const failed = { state: 'failed', attempts: 1, last_error: 'message-undeliverable' }
  expect(await kept('sms')).toMatchObject([failed])
  expect(await kept('email')).toMatchObject([failed])
  const jobs = await sql`select * from graphile_worker._private_jobs`.execute(world.db)
  expect(JSON.stringify(jobs.rows)).not.toMatch(/0900009992|khong-ton-tai/)
})

test('a gateway that is down loses nothing: the job fails and the message waits', async () => {
  await submitFreeBirth(await world.citizen('minh'))
  await world.sandbox.messages.close()
  await world.settle()

  expect(await kept('sms')).toMatchObject([{ state: 'queued', last_error: 'message-gateway-down' }])
  const { rows } = await sql<{ last_error: string }>`select last_error from graphile_worker._private_jobs
    where last_error is not null`.execute(world.db)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.last_error).not.toContain('0900')
})
