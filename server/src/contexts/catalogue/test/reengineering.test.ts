import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { importProcedures } from '../index.ts'
import { publishedLine } from './builders.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let world: World
let control: Staff
let justice: Staff
const paper = (name: string) => ({ name, form: false, originals: 1, copies: 1 })
const cases = [{ case: null, steps: ['Nộp', 'Đến ký sổ', 'Nhận'], components: [paper('Đơn'), paper('Ảnh')] }]

beforeAll(async () => {
  world = await createWorld()
  await importProcedures(
    world.app,
    [publishedLine({ cases }), publishedLine({ code: '9.000002', field: 'Bảo tàng' })],
    '2026-01-01',
  )
  await sql`insert into catalogue.responsibility (field, tier, unit, valid_from)
    values ('Thư viện', 'province', 'H52.02', '2026-01-01')`.execute(world.db)
  ;[control, justice] = await Promise.all([world.staff('vpubnd.giamsat'), world.staff('sotuphap.canbo')])
})
afterAll(() => world.close())

const url = (code = '9.000001', rest = '') => `/api/v1/desk/reengineering/${code}${rest}`
const pageOf = async (staff: Staff, code?: string) => (await staff.get(url(code))).json()
const decision = { number: '99/QĐ-UBND', issuedOn: '2026-11-23', signer: 'Lò Minh Sơn' }
const order = { tripsBefore: 2, tripsAfter: 0, yearlyDossiers: 100, note: null }

/** One paper and the visit less. */
async function simpler() {
  const { before, proposal } = await pageOf(justice)
  const [one] = before.cases
  const after = {
    ...before,
    cases: [{ ...one, steps: ['Nộp', 'Nhận'], components: one.components.slice(0, 1) }],
  }
  return { ...order, after, revision: proposal?.revision ?? null }
}

test('a proposal is made, sent back, approved by a second person and tied to the new version', async () => {
  expect((await pageOf(control)).moves).toEqual([])
  expect((await justice.put(url(), await simpler())).statusCode).toBe(204)
  const page = await pageOf(control)
  expect(page).toMatchObject({
    unit: 'H52.02',
    burdens: { before: { papers: 2, steps: 3 }, after: { papers: 1, steps: 2 } },
    // 5.0 h against 0.5 h at 41,000 đ, a copy of 4,000 đ and two fares of 30,000 đ
    savings: { perDossier: 248_500, perYear: 24_850_000 },
    moves: ['return', 'approve'],
  })
  expect(page.components.map(({ change }: { change: string }) => change)).toEqual(['kept', 'removed'])

  expect((await justice.put(url(), { ...(await simpler()), revision: null })).json().code).toBe(
    'review-entry-changed',
  )
  expect((await control.post(url(undefined, '/return'), { reason: ' ' })).json().code).toBe(
    'return-needs-reason',
  )
  expect((await control.post(url(undefined, '/return'), { reason: 'Nêu rõ căn cứ' })).statusCode).toBe(204)
  expect((await pageOf(justice)).proposal).toMatchObject({ state: 'returned', returnReason: 'Nêu rõ căn cứ' })
  expect((await control.post(url(undefined, '/approve'), decision)).json().code).toBe('reengineering-state')
  expect((await justice.put(url(), await simpler())).statusCode).toBe(204)
  const approvals = await Promise.all([1, 2].map(() => control.post(url(undefined, '/approve'), decision)))
  expect(approvals.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  expect((await justice.put(url(), await simpler())).json().code).toBe('reengineering-state')

  expect((await control.post(url(undefined, '/carry-out'))).json().code).toBe('version-not-published')
  await importProcedures(
    world.app,
    [publishedLine({ cases: [{ case: null, components: [paper('Đơn')] }] })],
    '2026-11-23',
  )
  expect((await control.post(url(undefined, '/carry-out'))).statusCode).toBe(204)
  expect((await control.post(url(undefined, '/carry-out'))).json().code).toBe('reengineering-not-found')
  const list = (await control.get('/api/v1/desk/reengineering')).json()
  expect(list.units.find(({ unit }: { unit: string }) => unit === 'H52.02')).toMatchObject({
    done: 1,
    savedPerYear: 24_850_000,
  })
})

test('what cannot be cut is done with its reason; nobody proposes for another agency or something broken', async () => {
  const office = await world.staff('vpubnd.canbo')
  const { before } = await pageOf(office, '9.000002')
  const same = { ...order, tripsBefore: 0, after: before, revision: null }
  expect((await justice.put(url('9.000002'), same)).json().code).toBe('not-allowed')
  expect((await office.put(url('9.000002'), same)).json().code).toBe('reengineering-needs-note')
  const odd = { ...before, channels: [] }
  expect((await office.put(url('9.000002'), { ...same, after: odd })).json().code).toBe(
    'reengineering-broken',
  )
  expect((await office.put(url('9.100002'), same)).json().code).toBe('procedure-not-found')
  // The control of procedures may propose in its own office, but somebody else approves.
  expect((await control.put(url('9.000002'), { ...same, note: 'Luật đòi đủ' })).statusCode).toBe(204)
  expect((await control.post(url('9.000002', '/approve'), decision)).json().code).toBe('second-person-needed')
  expect((await office.post(url('9.000002', '/approve'), decision)).json().code).toBe('not-allowed')
  const admin = await world.staff('quantri.tinh')
  expect((await admin.post(url('9.000002', '/approve'), decision)).statusCode).toBe(204)
  expect((await pageOf(admin, '9.000002')).proposal.state).toBe('carried-out')
  expect((await world.stranger.get('/api/v1/desk/reengineering')).statusCode).toBe(401)
})
