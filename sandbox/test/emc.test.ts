import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Emc, startEmc } from '../src/emc/server.ts'

let emc: Emc
const dataDir = mkdtempSync(join(tmpdir(), 'emc-'))
beforeAll(async () => {
  emc = await startEmc({ port: 0, dataDir, slowMilliseconds: 20 })
})
afterAll(async () => {
  await emc.close()
  rmSync(dataDir, { recursive: true })
})

const message = {
  CodeProfile: 'H52.40-261123-0001',
  SiteId: 1014,
  CodeTTHC: '1.001193',
  NameTTHC: 'Đăng ký khai sinh',
  MaHoSo: 'H52.40-261123-0001',
  Status: '1',
  FormsReception: '1',
  FormsPayments: '0',
  Level: '4',
  IsFromDVCQG: '0',
  IsDVCBC: '0',
  Data: { MaBanTin: 'H52.40-261123-0001.1', LanThu: 1, ThoiDiem: '2026-11-23T23:30:00+07:00' },
  User: { ID_local: '5f0c5f0c5f0c', ID_QG: '', TYPE: '2', LOCATION: '14' },
}
const send = (body: unknown, secret = emc.secret) =>
  fetch(`${emc.url}/TrackingMCDT`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  })
const said = async (body: unknown) => (await send(body)).json()
const statement = async () =>
  (
    await fetch(`${emc.url}/TrackingMCDT/DoiSoat?SiteId=1014&Ngay=2026-11-23`, {
      headers: { authorization: `Bearer ${emc.secret}` },
    })
  ).json()

test('a message counts once, on the day of Vietnam; the highest turn is the last status, also after a restart', async () => {
  const later = { ...message, Status: '2', Data: { ...message.Data, MaBanTin: 'x.2', LanThu: 2 } }
  expect(await said(later)).toMatchObject({ MaLoi: '00', Trung: false })
  expect(await said(message)).toMatchObject({ MaLoi: '00', Trung: false })
  expect(await said(message)).toMatchObject({ MaLoi: '00', Trung: true })
  expect(await said({ ...message, Status: '3' })).toMatchObject({ MaLoi: '04' })
  await emc.close()
  emc = await startEmc({ port: 0, dataDir, slowMilliseconds: 20 })
  expect(await statement()).toEqual({
    ...{ MaLoi: '00', ThongBao: 'Thành công', Ngay: '2026-11-23' },
    SoLieu: [
      { CodeTTHC: '1.001193', Status: '2', SoLuong: 1 },
      { CodeTTHC: '1.001193', Status: '1', SoLuong: 1 },
    ],
    HoSo: [{ MaHoSo: message.MaHoSo, CodeTTHC: '1.001193', Status: '2' }],
  })
})

test('a site that is not known, and a message that is not of the shape, are refused with their codes', async () => {
  for (const answer of [
    await send(message, 'wrong'),
    await send({ ...message, SiteId: 7 }),
    await send(null),
  ])
    expect([answer.status, (await answer.json()).MaLoi]).toEqual([401, '01'])
  const identity = { ...message.User, ID_QG: '000094000101' }
  for (const wrong of [
    { Status: '7' },
    { Level: 4 },
    { User: identity },
    { Data: undefined },
    { User: 'x' },
  ]) {
    const answer = await said({ ...message, ...wrong })
    expect(answer.MaLoi).toBe('02')
    expect(answer.ThongBao).toContain(Object.keys(wrong)[0])
  }
})

test('procedures that fail do so as they are said to', async () => {
  const failing = (CodeTTHC: string) => ({
    ...message,
    CodeTTHC,
    Data: { ...message.Data, MaBanTin: CodeTTHC },
  })
  expect(await said(failing('9.909001'))).toMatchObject({ MaLoi: '00' })
  expect((await send(failing('9.909002'))).status).toBe(500)
  expect((await send(failing('9.909003'))).status).toBe(500)
  expect(await said(failing('9.909004'))).toMatchObject({ MaLoi: '03' })
  const { messages } = await (await fetch(`${emc.url}/ban-tin.json`)).json()
  expect(messages.map(({ CodeTTHC }: { CodeTTHC: string }) => CodeTTHC)).toEqual(
    expect.arrayContaining(['9.909001', '9.909002']),
  )
  expect(messages).toHaveLength(4)
})
