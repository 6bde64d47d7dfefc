import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Messages, startMessages } from '../src/messages/server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'messages-'))
let messages: Messages
beforeAll(async () => {
  messages = await startMessages({ port: 0, smtpPort: 0, dataDir })
})
afterAll(async () => {
  await messages.close()
  rmSync(dataDir, { recursive: true })
})

async function send(path: string, body: unknown, apiKey = messages.apiKey) {
  const answer = await fetch(messages.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}

const list = async (query: string) =>
  (await (await fetch(`${messages.url}/api/messages?${query}`)).json()).messages

test('a message is sent once for each id, and is still there after a restart', async () => {
  const sms = { id: 'msg-1', to: '0900000101', text: 'Hồ sơ H52.41-261122-0007 đã có kết quả.' }
  expect(await send('/sms', sms)).toMatchObject({
    status: 202,
    body: { id: 'msg-1', status: 'sent', segments: 1 },
  })
  expect((await send('/sms', { ...sms, to: '+84900000101' })).status).toBe(200)
  expect((await send('/sms', { ...sms, text: 'khác' })).status).toBe(409)
  expect((await send('/zalo', sms)).status).toBe(202)
  expect(await list('to=0900000101&channel=sms')).toHaveLength(1)
  await messages.close()
  messages = await startMessages({ port: 0, smtpPort: 0, dataDir })
  expect((await send('/sms', sms)).status).toBe(200)
  expect((await list('to=0900000101'))[0]).toMatchObject({ channel: 'zalo', text: sms.text })
  expect(await (await fetch(messages.url)).text()).toContain('Hồ sơ H52.41-261122-0007')
})

test('one number fails twice, one always; odd messages are refused', async () => {
  const busy = { id: 'busy-1', to: '0900009991', text: 'a' }
  const statuses = []
  for (let attempt = 1; attempt <= 4; attempt++) statuses.push((await send('/sms', busy)).status)
  expect(statuses).toEqual([503, 503, 202, 200])
  expect(await send('/sms', { id: 'no-1', to: '0900009992', text: 'a' })).toMatchObject({
    status: 422,
    body: { code: 'undeliverable' },
  })
  expect((await send('/sms', busy, 'wrong')).status).toBe(401)
  for (const odd of [
    null,
    [],
    'x',
    {},
    { id: 1, to: 2, text: 3 },
    { id: 'a b', to: '0900000101', text: 'a' },
    { id: 'a', to: '123', text: 'a' },
  ])
    expect((await send('/sms', odd)).status).toBe(400)
})

test('e-mail comes over SMTP with its Vietnamese letters; bad mailboxes fail as they should', async () => {
  const mailer = nodemailer.createTransport(messages.smtpUrl)
  const mail = {
    from: '"Một Cửa Sơn La" <mot-cua@example.vn>',
    to: 'minh.lo@example.vn',
    subject: 'Đã có kết quả: Giấy khai sinh của cháu Lò Minh An, mời ông bà xem trong Giấy tờ của tôi',
    text: 'Kính gửi ông Lò Văn Minh,\nGiấy khai sinh đã ký số.',
    html: '<p>Kính gửi ông Lò Văn Minh</p>',
    attachments: [{ filename: 'a.txt', content: 'không hiện' }],
  }
  await mailer.sendMail(mail)
  const [received] = await list('to=minh.lo@example.vn')
  expect(received).toMatchObject({
    channel: 'email',
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    status: 'sent',
  })
  expect(received.from).toContain('Một Cửa Sơn La')
  const busy = { ...mail, to: 'tam-loi@example.vn' }
  await expect(mailer.sendMail(busy)).rejects.toMatchObject({ responseCode: 451 })
  await expect(mailer.sendMail(busy)).rejects.toMatchObject({ responseCode: 451 })
  await mailer.sendMail(busy)
  await expect(mailer.sendMail({ ...mail, to: 'khong-ton-tai@example.vn' })).rejects.toMatchObject({
    responseCode: 550,
  })
  mailer.close()
})
