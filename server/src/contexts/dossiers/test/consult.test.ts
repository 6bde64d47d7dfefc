import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrol, move, signingPin } from '../../../../test/office.ts'
import { examples, fillDraft } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { signPdf } from '../../documents/index.ts'
import { uploadFile } from '../../documents/portal.ts'
import { remindConsulted } from '../actions/remind-consulted.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const police = 'H52.15.40'
const by = (username: string) => world.staff(username)
const queueOf = async (username: string, list = 'mine') =>
  (await (await by(username)).get(`/api/v1/work-queue?list=${list}`)).json()
const pageOf = async (id: string, username = 'tohieu.canbo') =>
  (await (await by(username)).get(`/api/v1/desk/dossiers/${id}`)).json()
const does = async (username: string, id: string, name: string, body: Record<string, unknown> = {}) =>
  move(await by(username), id, name, body)
const done = async (...of: Parameters<typeof does>) => {
  const answer = await does(...of)
  expect(answer.statusCode, answer.body).toBe(204)
}
const clockTo = (moment: string) => {
  world.clock.now = new Date(moment)
}

async function aPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  return pdf.save()
}

/** A birth with a paper, accepted on Monday 23 November at 9:00 and due on Tuesday at 17:00. */
async function accepted(): Promise<{ id: string; file: string }> {
  const minh = await world.citizen('minh')
  const { 'copies-number': _, ...answers } = { ...examples.birth(), 'copies-wanted': 'no' } as Record<
    string,
    ReturnType<typeof examples.birth>[string]
  >
  const draft = await fillDraft(minh, '1.001193', answers)
  const signedInAt = world.clock.now
  const actor = { kind: 'citizen', id: minh.id, name: '-', assurance: 2, signedInAt } as const
  const upload = { draft, component: 'birth-paper', name: 'a.pdf', bytes: await aPdf() }
  const file = await uploadFile(world.app, world.intake, actor, upload)
  const submitted = await minh.post(`/api/v1/drafts/${draft}/submission`)
  const { id } = submitted.json()
  await done('tohieu.motcua', id, 'accept')
  return { id, file }
}

const question = { question: 'Đứa trẻ đã được khai sinh ở nơi khác chưa?', day: '2026-11-23' }
const given = { sections: ['child'], components: ['birth-paper'] }
const asksPolice = { ...question, ...given, unit: police }

test('a unit is asked, sees exactly what it was given, drafts and signs its opinion; the step waits for it', async () => {
  const { id, file } = await accepted()
  for (const [wrong, pointer] of [
    [{ day: '2026-11-21' }, '/day'],
    [{ day: '2026-11-24' }, '/day'],
    [{ question: ' ' }, '/question'],
    [{ unit: 'H52.40' }, '/unit'],
    [{ unit: 'H99' }, '/unit'],
    [{ sections: ['nothing'] }, '/components'],
  ] as const)
    expect((await does('tohieu.canbo', id, 'consult', { ...asksPolice, ...wrong })).json()).toMatchObject({
      code: 'consultation-faulty',
      errors: [{ pointer }],
    })
  expect((await does('tohieu.motcua', id, 'consult', asksPolice)).json().code).toBe('move-not-allowed')
  expect((await does('catohieu.canbo', id, 'consult', asksPolice)).json().code).toBe('dossier-not-found')
  const consulted = async (who: string) => (await by(who)).get(`/api/v1/desk/dossiers/${id}/consulted`)
  expect((await consulted('catohieu.canbo')).statusCode).toBe(404)

  await done('tohieu.canbo', id, 'consult', asksPolice)
  expect((await does('catohieu.canbo', id, 'assign', { staff: id })).json().code).toBe('dossier-not-found')
  expect((await (await by('catohieu.canbo')).get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(404)
  expect((await consulted('bhxh.canbo')).statusCode).toBe(404)
  const queue = await queueOf('catohieu.canbo')
  expect(queue.counts).toMatchObject({ mine: 1, consulted: 1, processing: 0 })
  expect(queue.items).toMatchObject([
    { id, consulted: true, applicantName: '', dueAt: '2026-11-23T10:00:00.000Z' },
  ])
  const asked = (await consulted('catohieu.canbo')).json()
  expect(asked.questions).toMatchObject([
    {
      no: 1,
      question: question.question,
      state: 'open',
      sections: [{ id: 'child' }],
      components: [{ id: 'birth-paper', files: [{ id: file }] }],
      mayDraft: true,
      maySign: false,
    },
  ])
  const fileOf = async (who: string, of = file) =>
    (await (await by(who)).get(`/api/v1/desk/dossiers/${id}/consulted/files/${of}`)).statusCode
  expect([await fileOf('catohieu.canbo'), await fileOf('bhxh.canbo')]).toEqual([200, 404])
  const minh = await world.citizen('minh')
  expect((await minh.get('/giay-to')).body).toContain('Vì Văn Tuấn')

  expect((await does('tohieu.canbo', id, 'complete-step')).json().code).toBe('consultation-open')
  const signs = { no: 1, pin: signingPin }
  const leader = await by('catohieu.lanhdao')
  await enrol((await leader.get('/api/v1/me')).json().id, 'Lường Văn Sơn', 'person')
  expect((await does('catohieu.lanhdao', id, 'sign-opinion', signs)).json().code).toBe('opinion-faulty')
  const draft = { no: 1, stance: 'agree', opinion: 'Chưa có đăng ký nào khác.' }
  expect((await does('bhxh.canbo', id, 'draft-opinion', draft)).json().code).toBe('consultation-not-found')
  expect((await does('catohieu.canbo', id, 'draft-opinion', { ...draft, opinion: '' })).json().code).toBe(
    'opinion-faulty',
  )
  await done('catohieu.canbo', id, 'draft-opinion', draft)
  expect((await queueOf('catohieu.lanhdao')).counts).toMatchObject({ mine: 1, consulted: 1 })
  expect((await does('catohieu.canbo', id, 'sign-opinion', signs)).json().code).toBe('move-not-allowed')
  const race = await Promise.all([1, 2].map(() => does('catohieu.lanhdao', id, 'sign-opinion', signs)))
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])

  const page = await pageOf(id)
  expect(page.consultations).toMatchObject([
    { no: 1, state: 'answered', opinion: { stance: 'agree', by: 'Lường Văn Sơn', late: false } },
  ])
  expect(page.history.slice(-1)).toMatchObject([{ move: 'opine', actorName: 'Lường Văn Sơn' }])
  const opinion = await (await by('tohieu.canbo')).get(
    `/api/v1/desk/dossiers/${id}/files/${page.consultations[0].opinion.file}`,
  )
  writeFileSync(`${world.folder}/opinion.pdf`, opinion.rawPayload)
  const said = spawnSync('pdfsig', ['-nocert', 'opinion.pdf'], { cwd: world.folder }).stdout.toString()
  expect(said).toContain('Signature is Valid')
  const words = spawnSync('pdftotext', ['-layout', 'opinion.pdf', '-'], {
    cwd: world.folder,
  }).stdout.toString()
  expect(words).toContain('PHIẾU Ý KIẾN')
  expect(words).not.toContain('Lò Văn Minh')
  // What was given with the question is needed no longer; the own opinion is.
  expect([
    await fileOf('catohieu.canbo'),
    await fileOf('catohieu.canbo', page.consultations[0].opinion.file),
  ]).toEqual([404, 200])
  expect((await queueOf('catohieu.lanhdao')).counts.consulted).toBe(0)
  await done('tohieu.canbo', id, 'complete-step')
})

test('an asked unit is reminded and told once, the head of the asking one sees what is overdue, and a question is withdrawn with a reason', async () => {
  const { id } = await accepted()
  const tells = async () => {
    await remindConsulted(world.app)
    return (await pageOf(id)).consultations[0]
  }
  await done('tohieu.canbo', id, 'consult', asksPolice)
  clockTo('2026-11-23T02:01:00Z')
  expect((await tells()).remindedAt).not.toBeNull()
  expect((await queueOf('catohieu.canbo')).items).toMatchObject([{ dueState: 'soon' }])
  expect((await queueOf('tohieu.lanhdao', 'processing')).items[0].asks).not.toBe('hasten-opinion')

  clockTo('2026-11-23T10:01:00Z')
  await Promise.all([tells(), tells()])
  expect(await tells()).toMatchObject({ state: 'overdue' })
  const page = await pageOf(id)
  expect(page.history.filter(({ move }: { move: string }) => move === 'opinion-overdue')).toHaveLength(1)
  expect((await queueOf('catohieu.canbo')).items).toMatchObject([{ dueState: 'late' }])
  expect((await queueOf('tohieu.lanhdao', 'processing')).items).toMatchObject([{ asks: 'hasten-opinion' }])

  expect((await does('tohieu.canbo', id, 'withdraw-consultation', { no: 2, reason: 'x' })).json().code).toBe(
    'consultation-not-found',
  )
  const because = { no: 1, reason: 'Quá hạn, đã tra được trong cơ sở dữ liệu.' }
  expect(
    (await does('tohieu.canbo', id, 'withdraw-consultation', { ...because, reason: '' })).json().code,
  ).toBe('reason-required')
  const race = await Promise.all([1, 2].map(() => does('tohieu.canbo', id, 'withdraw-consultation', because)))
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  expect((await queueOf('catohieu.canbo')).counts.consulted).toBe(0)
  expect(
    (await does('catohieu.canbo', id, 'draft-opinion', { no: 1, stance: 'agree', opinion: 'x' })).json().code,
  ).toBe('consultation-closed')
  const asked = (await (await by('catohieu.canbo')).get(`/api/v1/desk/dossiers/${id}/consulted`)).json()
  expect(asked.questions).toMatchObject([{ state: 'withdrawn', sections: [], components: [] }])
  await done('tohieu.canbo', id, 'complete-step')
})

const outside = { agency: { name: 'Bệnh viện Đa khoa tỉnh Điện Biên', email: 'vanthu@benhvien.example.vn' } }
const mails = async (): Promise<{ to: string; text: string; subject: string }[]> => {
  const { messages } = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  return messages.filter(({ to }: { to: string }) => to === outside.agency.email)
}
const linkIn = (text: string) => new URL(/https?:\S+\/y-kien\/\S+/.exec(text)![0]).pathname

/** A form as a browser posts it, with a file. */
function formOf(fields: Record<string, string>, paper?: Uint8Array) {
  const edge = 'edge-of-the-form'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = paper
    ? [
        Buffer.from(
          `--${edge}\r\ncontent-disposition: form-data; name="paper"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
        ),
        Buffer.from(paper),
        Buffer.from('\r\n'),
      ]
    : []
  const payload = Buffer.concat([Buffer.from(parts.join('')), ...file, Buffer.from(`--${edge}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } }
}
const posts = (url: string, fields: Record<string, string>, paper?: Uint8Array) =>
  world.http.inject({ method: 'POST', url, ...formOf(fields, paper) })
const opinion = {
  stance: 'agree',
  opinion: 'Đúng là giấy của bệnh viện.',
  name: 'Lò Thị Mai',
  position: 'Giám đốc',
}

test('an agency outside answers once by its link, sees nothing but what it was given, and its signature is judged', async () => {
  const { id, file } = await accepted()
  await done('tohieu.canbo', id, 'consult', { ...question, ...given, ...outside })
  await world.settle()
  const [mail] = await mails()
  const link = linkIn(mail!.text)
  expect(mail!.subject).toContain('Đề nghị cho ý kiến')
  // The token is kept nowhere: neither in messages, nor in events, jobs or links.
  const token = link.split('/').at(-1)!
  for (const table of ['dossiers.consultation_link', 'notifications.message', 'kernel.event', 'kernel.audit'])
    expect(await rowsWith(table, token)).toBe(0)

  const page = await world.stranger.get(link)
  expect(page.statusCode, page.body).toBe(200)
  expect(page.body).toContain(question.question)
  expect(page.body).toContain(file)
  expect(page.body).not.toContain((await pageOf(id)).applicant.phone)
  expect((await world.stranger.get(`${link}/tep/${file}`)).statusCode).toBe(200)
  for (const wrong of [`${link}x`, '/y-kien/abc', `${link}/tep/${id}`])
    expect((await world.stranger.get(wrong)).statusCode).toBe(404)
  expect((await (await world.citizen('minh')).get('/giay-to')).body).toContain(outside.agency.name)

  const faulty = await posts(link, { ...opinion, stance: '', name: '' })
  expect(faulty.statusCode).toBe(422)
  expect(faulty.body).toContain(opinion.opinion)
  expect((await posts(link, opinion)).statusCode).toBe(422)
  expect((await posts(link, opinion, Buffer.from('no pdf'))).statusCode).toBe(422)
  await enrol('director', 'Lò Thị Mai', 'person')
  const signer = { name: 'Lò Thị Mai', title: 'Giám đốc', unit: outside.agency.name }
  const paper = await signPdf({
    pdf: await aPdf(),
    signer: { userId: 'director', pin: signingPin, ...signer },
    signingService: world.partners.signing,
    timeStamping: world.partners.timeStamping,
    reason: 'Ý kiến',
    location: 'Điện Biên',
    at: world.clock.now,
  })
  const race = await Promise.all([posts(link, opinion, paper), posts(link, opinion, paper)])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
  expect((await posts(link, opinion, paper)).statusCode).toBe(409)

  const after = (await world.stranger.get(link)).body
  expect(after).not.toContain(question.question)
  expect(after).toContain('Lò Thị Mai')
  expect((await world.stranger.get(`${link}/tep/${file}`)).statusCode).toBe(404)
  expect((await pageOf(id)).consultations).toMatchObject([
    {
      outside: true,
      state: 'answered',
      opinion: { by: 'Lò Thị Mai', position: 'Giám đốc', signatures: [{ no: 1 }] },
    },
  ])
})

test('an agency outside is reminded by e-mail once of each; its link ends some days after, or when the question is withdrawn', async () => {
  const { id } = await accepted()
  await done('tohieu.canbo', id, 'consult', { ...question, ...given, ...outside })
  await world.settle()
  for (const moment of [
    '2026-11-23T02:01:00Z',
    '2026-11-23T02:02:00Z',
    '2026-11-23T10:01:00Z',
    '2026-11-23T10:02:00Z',
  ]) {
    clockTo(moment)
    await remindConsulted(world.app)
    await world.settle()
  }
  expect((await mails()).map(({ subject }) => subject.split(' về ')[0]).sort()).toEqual(
    ['Đề nghị cho ý kiến', 'Nhắc: sắp đến hạn cho ý kiến', 'Đã quá hạn cho ý kiến'].sort(),
  )
  const links = (await mails()).map(({ text }) => linkIn(text))
  expect(new Set(links).size).toBe(3)
  for (const link of links) expect((await world.stranger.get(link)).statusCode).toBe(200)
  clockTo('2026-11-28T09:59:00Z')
  expect((await world.stranger.get(links[0]!)).statusCode).toBe(200)
  clockTo('2026-11-28T10:01:00Z')
  expect((await world.stranger.get(links[0]!)).statusCode).toBe(404)
  expect((await posts(links[0]!, opinion, await aPdf())).statusCode).toBe(404)
  clockTo('2026-11-24T02:00:00Z')
  await done('tohieu.canbo', id, 'withdraw-consultation', { no: 1, reason: 'Không cần nữa.' })
  expect((await world.stranger.get(links[0]!)).statusCode).toBe(404)
})

async function rowsWith(table: string, word: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} as t where t::text like ${`%${word}%`}`.execute(
    world.db,
  )
  return rows[0]!.n
}
