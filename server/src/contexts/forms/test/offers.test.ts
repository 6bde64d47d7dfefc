import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { setOffers } from '../../catalogue/index.ts'

const procedure = '2.000635'
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const offer = (unit: string | null, level: 'full' | 'info', onNationalPortal = false) =>
  setOffers(
    world.app,
    { kind: 'system', id: 'test' },
    [
      {
        procedure,
        unit,
        level,
        reason: 'Chưa có sổ điện tử',
        legalGround: null,
        onNationalPortal,
        paperless: false,
      },
    ],
    {
      validFrom: '2026-11-23',
      decision: { number: '1/QĐ-UBND', issuedOn: '2026-11-20', signer: 'Lò Văn Mẫu' },
    },
  )

test('a unit that gives information only takes no draft, and the refusal says where to go', async () => {
  const citizen = await world.citizen('minh')
  const start = (unit: string) => citizen.post('/api/v1/drafts', { procedure, unit })
  await offer(communes.toHieu, 'info')
  const refused = await start(communes.toHieu)
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({ code: 'not-offered-here', errors: [{ pointer: '/unit' }] })
  expect(refused.json().detail).toContain('Other agencies do')
  expect((await start('H52.41')).statusCode).toBe(201)

  await offer(null, 'info', true)
  expect((await start('H52.41')).json().detail).toContain('national portal')
  await offer('H52.42', 'full')
  expect((await start('H52.41')).json().detail).toMatch(/taken online by People's Committee of/)
  expect((await start('H52.42')).statusCode).toBe(201)
})

test('a procedure whose last version has ended takes no new draft, though its service stays for those who began', async () => {
  const citizen = await world.citizen('minh')
  const start = () => citizen.post('/api/v1/drafts', { procedure: '1.001193', unit: communes.toHieu })
  expect((await start()).statusCode).toBe(201)
  await sql`update catalogue.procedure_version set valid_to = '2026-11-23' where procedure = '1.001193' and valid_to is null`.execute(
    world.db,
  )
  expect((await start()).json().code).toBe('procedure-not-online')
})
