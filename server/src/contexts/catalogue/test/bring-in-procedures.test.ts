import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { readWorkbook, workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { writeWorkbook } from '../../../kernel/workbook/write-workbook.ts'
import { sessionCookie } from '../../identity/index.ts'
import { publishedLine } from './builders.ts'

type Client = Awaited<ReturnType<World['staff']>>
let world: World
let admin: Client
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('quantri.tinh')
})
afterAll(() => world.close())

const url = '/api/v1/desk/procedure-imports'
const look = (body: string | Buffer, type = 'application/x-ndjson', who = admin) =>
  world.http.inject({
    method: 'POST',
    url: `${url}?validFrom=2026-12-01&name=tep`,
    headers: { cookie: `${sessionCookie}=${who.token}`, 'content-type': type, 'accept-language': 'vi' },
    payload: body,
  })

test('a file is looked at first: nothing holds before it is confirmed, and then once', async () => {
  const bad = publishedLine({ code: '7.000002', channels: [{ channel: 'fax' }] })
  const before = await world.count('catalogue.procedure_version')
  const looked = (await look(`${publishedLine({ code: '7.000001' })}\n{\n${bad}\n`)).json()
  expect(looked).toMatchObject({ added: ['7.000001'], changed: [], unchanged: 0, validFrom: '2026-12-01' })
  expect(
    looked.refused.map(({ code, faults }: { code: string; faults: { row: number }[] }) => [
      code,
      faults[0]?.row,
    ]),
  ).toEqual([
    [null, 2],
    ['7.000002', 3],
  ])
  expect(await world.count('catalogue.procedure_version')).toBe(before)

  const confirm = () => admin.post(`${url}/${looked.id}/confirm`)
  const answers = await Promise.all([confirm(), confirm()])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  expect(await world.count('catalogue.procedure_version')).toBe(before + 1)
  expect((await world.stranger.get('/api/v1/procedures/7.000001?on=2026-12-01')).statusCode).toBe(200)
  expect((await world.stranger.get('/api/v1/procedures/7.000002?on=2026-12-01')).statusCode).toBe(404)
})

test('the template can be filled with procedures, and brought in again it changes nothing', async () => {
  const file = await admin.get('/api/v1/desk/procedures.xlsx?codes=1.000656')
  expect(file.headers['content-type']).toBe(workbookType)
  const [first, ...rest] = await readWorkbook(file.rawPayload)
  expect([first, ...rest].map((sheet) => sheet?.name)).toEqual([
    'Hướng dẫn',
    'Thủ tục',
    'Trường hợp – thành phần',
    'Cách thức – thời hạn – phí',
    'Kết quả',
    'Căn cứ',
  ])
  expect((await look(file.rawPayload, workbookType)).json()).toMatchObject({ added: [], refused: [] })
})

test('a bad row refuses its procedure whole and says where it stands', async () => {
  const file = await admin.get('/api/v1/desk/procedures.xlsx?codes=1.000656,1.000894')
  const sheets = (await readWorkbook(file.rawPayload)).slice(1).map(({ name, headers, rows }) => ({
    name,
    columns: headers.map((header) => ({ header })),
    rows: rows.map(({ cells }) => headers.map((header) => cells[header] ?? '')),
  }))
  const channels = sheets[2]!.rows
  channels[0]![1] = 'Fax'
  const refused = (await look(await writeWorkbook(sheets), workbookType)).json().refused
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({
    code: '1.000656',
    faults: [{ sheet: 'Cách thức – thời hạn – phí', row: 2, column: 'Cách thức' }],
  })
})

test('what is no file is refused, and only the administrator confirms', async () => {
  expect((await look('not a workbook', workbookType)).json().code).toBe('workbook-unreadable')
  expect((await look('\n')).json().code).toBe('import-without-procedures')
  expect((await look('{}', 'application/json')).statusCode).toBe(400)
  const supervisor = await world.staff('vpubnd.giamsat')
  const clerk = await world.staff('tohieu.motcua')
  const looked = await look(publishedLine({ code: '7.000003' }), undefined, supervisor)
  expect(looked.statusCode).toBe(200)
  expect((await supervisor.post(`${url}/${looked.json().id}/confirm`)).statusCode).toBe(403)
  expect((await look(publishedLine(), undefined, clerk)).statusCode).toBe(403)
  expect((await clerk.get('/api/v1/desk/procedures.xlsx')).statusCode).toBe(403)
  expect((await admin.post(`${url}/00000000-0000-4000-8000-000000000000/confirm`)).json().code).toBe(
    'import-not-found',
  )
  expect((await world.stranger.get('/api/v1/desk/procedures.xlsx')).statusCode).toBe(401)
})
