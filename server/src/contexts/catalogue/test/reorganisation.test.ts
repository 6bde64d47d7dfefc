import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { approve, contentOf, draftPlan, newWard, openProvince } from '../../organisation/test/plans.ts'
import { offerOf, setOffers } from '../index.ts'
import { staffWith } from './builders.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const offer = (procedure: string, unit: string, reason: string | null) => ({
  procedure,
  unit,
  level: reason ? ('info' as const) : ('full' as const),
  reason,
  legalGround: null,
  onNationalPortal: false,
  paperless: false,
})
const offered = (procedure: string, unit: string, on: string) =>
  world.app.read({ kind: 'system', id: 'test' }, (read) => offerOf(read, procedure, unit, on))

test('offers pass to the successor: where units agree by themselves, where they differ as was chosen', async () => {
  const decision = { number: '1/QĐ-UBND', issuedOn: '2026-01-01', signer: 'Lò Văn Mẫu' }
  await setOffers(
    world.app,
    staffWith('system-admin'),
    [
      offer('1.001193', 'H52.40', null),
      offer('1.001193', 'H52.41', 'chưa có chữ ký số'),
      offer('2.000635', 'H52.40', 'chưa có đường truyền'),
      offer('2.000635', 'H52.41', 'chưa có đường truyền'),
    ],
    { validFrom: '2026-02-01', decision },
  )
  await sql`insert into catalogue.responsibility (field, tier, unit, valid_from) values ('G15-HT01', 'commune', 'H52.41', '2026-01-01')`.execute(
    world.db,
  )
  const control = await world.staff('vpubnd.giamsat')
  const review = {
    title: 'Rà soát',
    year: 2026,
    deadline: '2026-12-15',
    fields: ['Hộ tịch'],
    tiers: ['commune'],
  }
  const leads = [{ field: 'Hộ tịch', unit: 'H52.41' }]
  expect((await control.post('/api/v1/desk/reviews', { ...review, leads })).statusCode).toBe(201)
  const { author, approver } = await openProvince(world)
  const id = await draftPlan(author, contentOf([newWard()]))
  const url = `/api/v1/desk/reorganisations/${id}`
  const check = (await author.get(`${url}/check`)).json()
  expect(check.conflicts).toMatchObject([
    {
      context: 'catalogue',
      subject: '1.001193',
      successor: 'H52.200',
      ways: [
        { unit: 'H52.40', way: { vi: 'toàn trình' } },
        { unit: 'H52.41', way: { vi: 'chỉ cung cấp thông tin (chưa có chữ ký số)' } },
      ],
    },
  ])
  const count = (what: string) => check.lines.find((line: { what: string }) => line.what === what).count
  expect([count('offers'), count('responsibilities')]).toEqual([4, 1])
  expect((await approve(approver, id)).json().errors).toMatchObject([{ code: 'choice-open' }])
  const choices = [{ context: 'catalogue', subject: '1.001193', successor: 'H52.200', unit: 'H52.41' }]
  await author.put(url, { revision: 0, content: contentOf([newWard()], { choices }) })
  expect((await approve(approver, id)).statusCode).toBe(204)
  expect((await approver.post(`${url}/carrying-out`)).statusCode).toBe(204)
  await world.settle()
  await world.settle()
  expect(await offered('1.001193', 'H52.200', '2026-11-23')).toMatchObject({
    level: 'info',
    decidedFor: 'unit',
  })
  expect(await offered('2.000635', 'H52.200', '2026-11-23')).toMatchObject({
    level: 'info',
    reason: 'chưa có đường truyền',
  })
  expect(await offered('1.001193', 'H52.40', '2026-11-22')).toMatchObject({
    level: 'full',
    decidedFor: 'unit',
  })
  const { rows } = await sql`select unit from catalogue.responsibility
    where field = 'G15-HT01' and tier = 'commune' and (valid_to is null or valid_to > '2026-11-23')`.execute(
    world.db,
  )
  expect(rows).toEqual([{ unit: 'H52.200' }])
  const reviewing = await sql`select distinct unit from catalogue.review_entry`.execute(world.db)
  expect(reviewing.rows).toEqual([{ unit: 'H52.200' }])
})
