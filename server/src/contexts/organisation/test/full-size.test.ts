import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { roles } from '../../../kernel/values/role.ts'
import { unitsOn } from '../index.ts'
import { addStaff } from '../store/staff.ts'

const system = { kind: 'system', id: 'test' } as const
const surnames = ['Lò', 'Quàng', 'Cà', 'Tòng', 'Nguyễn', 'Giàng', 'Đinh', 'Hoàng']
const given = ['Văn Đức', 'Thị Én', 'Văn Ơn', 'Thị Ngọc Ánh', 'A Páo', 'Thị Hường', 'Quốc Bảo']
const people = 3000

let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
  await world.app.transaction(system, async (tx) => {
    const units = (await unitsOn(tx, tx.today)).filter(({ isDesk }) => !isDesk)
    await addStaff(
      tx,
      Array.from({ length: people }, (_, index) => ({
        id: randomUUID(),
        post: randomUUID(),
        username: `nguoi.${index}`,
        name: `${surnames[index % surnames.length]} ${given[index % given.length]}`,
        unit: units[index % units.length]!.id,
        position: 'Chuyên viên',
        roles: [roles[index % roles.length]!],
        valid_from: '2025-07-01',
        email: null,
        decision: null,
      })),
    )
  })
})
afterAll(() => world.close())

test('with 3,000 staff everybody is found on exactly one page, in the order of names', async () => {
  const admin = await world.staff('quantri.tinh')
  const seen = new Set<string>()
  let [page, total] = [1, 1]
  for (; seen.size < total; page++) {
    const answer = (await admin.get(`/api/v1/desk/staff?page=${page}`)).json()
    total = answer.total
    for (const { id } of answer.items) seen.add(id)
    expect(answer.items.length).toBeGreaterThan(0)
  }
  expect(seen.size).toBe(people + 43)
  expect(page - 1).toBe(Math.ceil((people + 43) / 50))
})

test('a search, the tree and the shares of a whole province each take a moment', async () => {
  const admin = await world.staff('quantri.tinh')
  const urls = [
    '/api/v1/desk/staff?q=thi%20ngoc%20anh%20lo&role=officer',
    '/api/v1/desk/units',
    '/api/v1/desk/trainings/shares',
    '/api/v1/desk/units/H52',
  ]
  for (const url of urls) {
    const begun = performance.now()
    expect((await admin.get(url)).statusCode).toBe(200)
    // Generous, for a machine that does other things too; each takes some tens of milliseconds.
    expect(performance.now() - begun, url).toBeLessThan(2000)
  }
})
