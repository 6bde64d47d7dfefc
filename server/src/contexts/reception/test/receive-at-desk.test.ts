import { sql } from 'kysely'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { examples, submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { enter, mail, minhsCard, openVisit, receive, shown, stranger } from './desk.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const rows = async (text: string) => (await sql.raw(text).execute(world.db)).rows

test('what a clerk enters at the desk is received, accepted and due by the same rules, and the person sees who entered it', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const entry = await enter(clerk, await openVisit(clerk))

  const received = await receive(clerk, entry)

  expect(received.statusCode, received.body).toBe(200)
  expect(received.json()).toMatchObject({ code: 'H52.40-261123-0001', dueAt: '2026-11-24T10:00:00.000Z' })
  const page = (await clerk.get(`/api/v1/desk/dossiers/${received.json().id}`)).json()
  expect(page).toMatchObject({ channel: 'desk', status: { code: 'accepted' }, assistant: 'Lò Thị Mai Hương' })
  expect(page.forwarding).toBeNull()
  expect(page.components.find((one: { id: string }) => one.id === 'identity-paper').received).toEqual([
    { manner: 'shown', copies: 1 },
  ])
  const minh = await world.citizen('minh')
  expect((await minh.get('/api/v1/dossiers')).json().items).toHaveLength(1)
  expect(
    (await clerk.get(`/api/v1/desk/dossiers/${received.json().id}/slip.pdf`)).rawPayload
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('any desk takes for any place: it is sent on to the competent unit, which says when the papers have come', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const there = await world.staff('chiengan.motcua')
  const entry = await enter(clerk, await openVisit(clerk), { unit: communes.chiengAn })
  const papers = [...shown, { component: 'birth-paper', manner: 'original', copies: 1 }]

  const { id, code } = (await receive(clerk, entry, { papers })).json()

  expect(code).toMatch(/^H52\.41-/)
  const page = (await there.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.forwarding).toMatchObject({
    from: { vi: 'Ủy ban nhân dân phường Tô Hiệu' },
    to: { vi: 'Ủy ban nhân dân phường Chiềng An' },
    papers: true,
    arrivedAt: null,
  })
  expect(page.history.map(({ move }: { move: string }) => move)).toEqual(['submit', 'accept', 'forward'])
  expect((await clerk.post(`/api/v1/desk/dossiers/${id}/arrival`)).statusCode).toBe(409)
  expect((await there.post(`/api/v1/desk/dossiers/${id}/arrival`)).statusCode).toBe(204)
  expect((await there.post(`/api/v1/desk/dossiers/${id}/arrival`)).statusCode).toBe(409)
  expect((await there.get(`/api/v1/desk/dossiers/${id}`)).json().forwarding.arrivedTo).toBe('Cà Thị Thảo')
  // The desk that received it still follows it; the officers of its own unit do not.
  expect((await clerk.get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(200)
  const elsewhere = await world.staff('sotuphap.motcua')
  expect((await elsewhere.get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(404)
})

test('cash is taken exactly as due, once, and its receipts are numbered without gap', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const visit = await openVisit(clerk)
  const answers = examples.birth() // two copies at 8,000 đ
  const [one, two] = [await enter(clerk, visit, { answers }), await enter(clerk, visit, { answers })]

  expect((await receive(clerk, one)).json().code).toBe('payment-required')
  expect((await receive(clerk, one, { papers: shown, cash: 15_999 })).json().code).toBe('cash-differs')
  const both = await Promise.all([1, 2].map(() => receive(clerk, one, { papers: shown, cash: 16_000 })))
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect((await receive(clerk, two, { papers: shown, cash: 16_000 })).statusCode).toBe(200)

  expect(await rows('select number, amount from payments.cash_receipt order by number')).toEqual([
    { number: 1, amount: 16_000 },
    { number: 2, amount: 16_000 },
  ])
  expect(await world.count('dossiers.dossier')).toBe(2)
  expect((await clerk.get(`/api/v1/desk/visits/${visit}`)).json().entries).toHaveLength(2)
})

test('what came by post counts from the day it arrived; an incomplete one is registered and asked to be supplied', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const { 'mother-name': _, ...answers } = {
    ...examples.birth(),
    'copies-wanted': 'no',
  } as unknown as Record<string, never>
  const entry = await enter(clerk, await openVisit(clerk, { card: stranger, mail }), { answers })

  const received = await receive(clerk, entry, { papers: [] })

  expect(received.statusCode, received.body).toBe(200)
  const { id, dueAt } = received.json()
  expect(dueAt).toBe('2026-11-23T10:00:00.000Z') // arrived on Friday: one working day is Monday
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page).toMatchObject({ channel: 'post', status: { code: 'submitted' } })
  expect(page.history[0].reason.text.vi).toContain('RR000000001VN')
  const items = [{ concerns: 'mother-name', code: '', text: 'Ghi họ tên mẹ.' }]
  const asked = await clerk.post(`/api/v1/desk/dossiers/${id}/request-supplement`, {
    items,
    message: 'Thiếu tên mẹ',
  })
  expect(asked.statusCode, asked.body).toBe(204)
  const wrong = { ...examples.birth(), 'mother-birth-date': '2026-99-99' }
  const visit = (await clerk.get('/api/v1/desk/reception')).json().visit
  const refused = await receive(clerk, await enter(clerk, visit, { answers: wrong }), { papers: [] })
  expect(refused.json().code).toBe('dossier-incomplete')
})

test('at the desk nothing may be missing: not an answer, not a paper, not what must be shown', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const visit = await openVisit(clerk)
  const {
    'birth-proof': _,
    'child-name': __,
    ...answers
  } = examples.birth() as unknown as Record<string, never>
  const entry = await enter(clerk, visit, { answers: { ...answers, 'copies-wanted': 'no' } as never })

  const refused = await receive(clerk, entry, { papers: [] })

  expect(refused.statusCode).toBe(422)
  const pointers = refused.json().errors.map(({ pointer }: { pointer: string }) => pointer)
  expect(pointers).toEqual(
    expect.arrayContaining(['/child-name', '/components/birth-paper', '/components/identity-paper']),
  )
  expect(await world.count('dossiers.dossier')).toBe(0)
})

test('help with an online submission is written down, shown to the person, and no remote submission', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const minh = await world.citizen('minh')
  const own = await submitFreeBirth(minh)
  const alone = await submitFreeBirth(minh)
  const visit = await openVisit(clerk)
  const entered = (await receive(clerk, await enter(clerk, visit, { online: true }), { papers: [] })).json()
  const helped = `/api/v1/desk/visits/${visit}/assistance`
  expect((await clerk.post(helped, { code: own.code.toLowerCase() })).statusCode).toBe(204)
  expect((await clerk.post(helped, { code: own.code })).statusCode).toBe(204)
  await world.settle()

  expect(
    await rows(
      `select dossier, channel, timeline @? '$[*] ? (@.assisted == true || @.is == "assisted")' as assisted,
         timeline @? '$[*] ? (@.is == "submitted" && @.ms == null)' as untimed
       from performance.dossier_fact order by submitted_on, dossier`,
    ),
  ).toEqual(
    expect.arrayContaining([
      { dossier: own.id, channel: 'online', assisted: true, untimed: false },
      { dossier: alone.id, channel: 'online', assisted: false, untimed: false },
      { dossier: entered.id, channel: 'online', assisted: true, untimed: true },
    ]),
  )
  const history = async (id: string) =>
    (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json().history.map((line: { move: string }) => line.move)
  expect(await history(own.id)).toEqual(['submit', 'assist'])
  // Somebody else's dossier does not exist in this visit.
  const other = await submitFreeBirth(await world.citizen('nam'))
  expect((await clerk.post(helped, { code: other.code })).statusCode).toBe(404)
})

test('somebody without an account becomes a person, and the same one at the first sign-in', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const visit = await openVisit(clerk, { card: { ...minhsCard, name: 'LO VAN MINH', from: 'card-qr' } })
  expect((await clerk.get(`/api/v1/desk/visits/${visit}`)).json().person).toMatchObject({
    level: 0,
    knownFrom: 'card-qr',
  })
  const { id } = (await receive(clerk, await enter(clerk, visit))).json()

  const minh = await world.citizen('minh')

  expect((await minh.get('/api/v1/dossiers')).json().items).toMatchObject([{ id }])
  expect(await rows('select name, account_level, known_from from identity.person')).toEqual([
    { name: 'LÒ VĂN MINH', account_level: 2, known_from: 'vneid' },
  ])
  // What VNeID said is not overwritten by a card, and the clerk is told of the difference.
  const again = await clerk.post(`/api/v1/desk/visits/${visit}/person`, {
    ...minhsCard,
    name: 'LÒ VĂN MINH A',
  })
  expect(again.json()).toMatchObject({ agrees: false, person: { name: 'LÒ VĂN MINH', level: 2 } })
  const looks = await rows(`select what, subject, unit from identity.data_access where what = 'visit'`)
  expect(looks).toEqual(expect.arrayContaining([{ what: 'visit', subject: visit, unit: 'H52.40' }]))
})

test('sources fill the entry only after the consent that the clerk writes down', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const visit = await openVisit(clerk)
  const begun = await clerk.post(`/api/v1/desk/visits/${visit}/entries`, {
    procedure: '1.001193',
    unit: communes.toHieu,
    online: false,
  })
  const { id } = begun.json()
  const before = (await clerk.get(`/api/v1/desk/entries/${id}`)).json()
  expect(before.answers['requester-name']).toBe('LÒ VĂN MINH') // from the card, as if typed
  expect(before.origins).toEqual({})

  const agreed = { sources: ['population-database', 'not-a-source'], manner: 'paper' }
  expect((await clerk.post(`/api/v1/desk/entries/${id}/prefill`, agreed)).json()).toEqual({ down: [] })

  const after = (await clerk.get(`/api/v1/desk/entries/${id}`)).json()
  expect(Object.keys(after.origins).length).toBeGreaterThan(0)
  expect(await rows('select source, manner, visit from identity.consent')).toEqual([
    { source: 'population-database', manner: 'paper', visit },
  ])
})

test('photographed pages become one PDF of the component', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const entry = await enter(clerk, await openVisit(clerk))
  const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  for (const name of ['a.jpg', 'b.jpg'])
    form.append('page', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), name)
  const message = new Response(form)
  const body = Buffer.from(await message.arrayBuffer())
  const send = (payload: Buffer) =>
    clerk.post(`/api/v1/desk/entries/${entry}/papers/birth-paper`, payload as never, {
      'content-type': message.headers.get('content-type'),
    })

  const scanned = await send(body)

  expect(scanned.statusCode, scanned.body).toBe(201)
  const { files } = (await clerk.get(`/api/v1/desk/entries/${entry}`)).json()
  expect(files).toMatchObject([{ component: 'birth-paper', name: 'birth-paper.pdf' }])
  const file = `/api/v1/desk/entries/${entry}/files/${scanned.json().file}`
  expect((await clerk.delete(file)).statusCode).toBe(204)
  expect((await clerk.delete(file)).statusCode).toBe(404)
  expect((await clerk.post(`/api/v1/desk/entries/${entry}/papers/birth-paper`, {})).statusCode).toBe(400)
  const cutOff = await send(body.subarray(0, body.length - 20))
  expect([cutOff.statusCode, cutOff.json().code]).toEqual([400, 'invalid-request'])
})

test('no visit, no look: others, closed visits and people who are no clerks are refused', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const other = await world.staff('chiengan.motcua')
  const officer = await world.staff('tohieu.canbo')
  const minh = await world.citizen('minh')
  const visit = await openVisit(clerk)
  const entry = await enter(clerk, visit)

  expect((await officer.get('/api/v1/desk/reception')).statusCode).toBe(403)
  expect((await officer.post('/api/v1/desk/visits', {})).statusCode).toBe(403)
  expect((await minh.get(`/api/v1/desk/entries/${entry}`)).statusCode).toBe(403)
  expect((await minh.get(`/api/v1/drafts/${entry}`)).statusCode).toBe(404) // the clerk's paper, not the person's draft
  expect((await other.get(`/api/v1/desk/visits/${visit}`)).statusCode).toBe(404)
  expect((await other.get(`/api/v1/desk/entries/${entry}`)).statusCode).toBe(404)
  expect((await receive(other, entry)).statusCode).toBe(404)
  expect((await clerk.post('/api/v1/desk/visits', {})).json().code).toBe('visit-open')
  const wrongNumber = { ...stranger, birthDate: '1986-06-07' }
  expect((await clerk.post(`/api/v1/desk/visits/${visit}/person`, wrongNumber)).json().code).toBe(
    'identity-invalid',
  )
  expect((await clerk.post(`/api/v1/desk/visits/${visit}/person`, stranger)).json().code).toBe(
    'another-person',
  )

  expect((await clerk.delete(`/api/v1/desk/visits/${visit}`)).statusCode).toBe(204)

  expect((await clerk.post(`/api/v1/desk/visits/${visit}/person`, minhsCard)).json().code).toBe(
    'visit-closed',
  )
  expect((await clerk.get(`/api/v1/desk/entries/${entry}`)).statusCode).toBe(404)
  expect((await clerk.get(`/api/v1/desk/visits/${visit}`)).json().person).toBeNull()
  const next = (await clerk.post('/api/v1/desk/visits', {})).json().id
  const entries = `/api/v1/desk/visits/${next}/entries`
  const begin = { procedure: '1.001193', unit: communes.toHieu, online: false }
  expect((await clerk.post(entries, begin)).json().code).toBe('nobody-identified')
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  const tomorrow = await world.staff('tohieu.motcua')
  expect((await tomorrow.post(`/api/v1/desk/visits/${next}/person`, minhsCard)).json().code).toBe(
    'visit-closed',
  )
  expect((await tomorrow.post('/api/v1/desk/visits', {})).statusCode).toBe(201)
  const late = { mail: { ...mail, arrivedOn: '2026-11-25' } }
  await tomorrow.delete(`/api/v1/desk/visits/${(await tomorrow.get('/api/v1/desk/reception')).json().visit}`)
  expect((await tomorrow.post('/api/v1/desk/visits', late)).json().code).toBe('arrival-invalid')
})
