import { readdirSync, readFileSync } from 'node:fs'
import { type FormDefinition, fieldsOf } from '@mot-cua/form-engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../../../../../sandbox/src/people/people.ts'
import { fullName } from '../../../../../sandbox/src/people/person.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import type { Subject } from '../../forms/index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** A person of the sandbox, as the sign-in would know them. */
function subject(identityNumber: string): Subject {
  const person = people.find((one) => one.identityNumber === identityNumber)!
  const { birthDate, gender } = person
  return { id: crypto.randomUUID(), identityNumber, name: fullName(person), birthDate, gender }
}

/** What the source says of the fields, without the dates. */
async function ask(source: string, fields: string[], who: string, answers = {}) {
  const given = { source, fields, subject: subject(who), answers, procedure: 'test', request: 'r-1' }
  const knowledge = await world.prefill.ask(given)
  return Object.fromEntries(Object.entries(knowledge).map(([field, { value }]) => [field, value]))
}

const [vinh, minhDang, pao, huong, huy, khanh, hai, yen, son, minh, tuan] = [
  '000085000501',
  '000190000901',
  '000099000801',
  '000300001301',
  '000097000701',
  '000086001201',
  '000083001101',
  '000300001401',
  '000079000503',
  '000094000101',
  '000203001001',
] as const

describe('each source tells what the examples of the services say', () => {
  test('a son registers a death: hospital and population database know all but the declaration', async () => {
    const wanted = ['name', 'date', 'time', 'place-kind', 'facility', 'cause', 'number', 'relationship']
    expect(await ask('health-death-record', wanted, vinh)).toEqual({
      name: 'TRẦN VĂN TƯ',
      date: '2026-11-05',
      time: '03:40',
      'place-kind': 'facility',
      facility: 'Bệnh viện Đa khoa tỉnh (mẫu)',
      cause: 'Bệnh lý',
      number: 'BT-0501/2026',
      relationship: 'child',
    })
    const member = ['member-name', 'member-birth-date', 'member-identity-number', 'members']
    expect(await ask('population-database.household', member, vinh)).toEqual({
      'member-name': 'TRẦN VĂN TƯ',
      'member-birth-date': '1952-03-03',
      'member-identity-number': '000052000502',
    })
    expect(await ask('population-database.father', ['full-name', 'deceased'], vinh)).toEqual({
      'full-name': 'TRẦN VĂN TƯ',
      deceased: 'yes',
    })
  })

  test('a household business: the seat is the own parcel, the name was checked', async () => {
    expect(await ask('business-registry', ['name-check'], minhDang)).toEqual({
      'name-check': 'TẠP HÓA MINH ĐẶNG',
    })
    expect(await ask('land-database', ['parcel-address', 'mortgage', 'ownership'], minhDang)).toMatchObject({
      'parcel-address': { commune_code: '13285', detail: 'Số 21, đường Lê Lợi' },
      mortgage: 'yes',
      ownership: 'owned',
    })
    expect(await ask('sign-in', ['link-state'], minhDang)).toEqual({ 'link-state': 'ok' })
    expect(await ask('business-registry', ['name', 'number', 'representative'], '000076002007')).toEqual({
      name: 'HỢP TÁC XÃ CHÈ BAN MAI (MẪU)',
      number: '0000000014',
      representative: 'CÀ VĂN HƯNG',
    })
  })

  test('a tenant and a daughter-in-law: owner, basis and household of the dwelling', async () => {
    expect(await ask('land-database', ['ownership', 'owner-name', 'owner-identity-number'], pao)).toEqual({
      ownership: 'rented',
      'owner-name': 'ĐINH THỊ LIÊN',
      'owner-identity-number': '000170000802',
    })
    expect(await ask('population-database.household', ['head-name', 'relationship-to-head'], huong)).toEqual({
      'head-name': 'CẦM VĂN QUÂN',
      'relationship-to-head': 'daughter-in-law',
    })
  })

  test('marital status and where somebody lived', async () => {
    expect(
      await ask('population-database.person', ['marital-status', 'residence-history'], huy),
    ).toMatchObject({
      'marital-status': 'never',
      'residence-history': [
        {
          place: { commune_code: '13285' },
          from: '2017-03-17',
          to: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      ],
    })
    expect(await ask('civil-status-database', ['divorce-court', 'divorce-number'], son)).toEqual({
      'divorce-court': 'Tòa án nhân dân huyện Quỳnh Nhai, tỉnh Sơn La',
      'divorce-number': '12/2015/QĐST-HNGĐ',
    })
  })

  test('land: the own parcel to build on, and the one that is being bought, with its owners as rows', async () => {
    expect(await ask('land-database', ['plot', 'area', 'certificate'], khanh)).toEqual({
      plot: 'Thửa 45, tờ 12',
      area: 100,
      certificate: 'Giấy chứng nhận AA 00001201 ngày 05/05/2025',
    })
    expect(await ask('land-database', ['serial', 'area', 'owners'], hai)).toMatchObject({
      serial: 'AA 00001101',
      area: 100.5,
      owners: [{ name: 'TẠ VĂN ĐỨC', 'identity-number': '000070001102' }],
    })
    expect(await ask('land-database', ['area'], hai, { 'certificate-serial': 'AA 00009999' })).toEqual({})
  })

  test('a driving licence, a birth paper, the facility of the insurance', async () => {
    const wanted = ['class', 'number', 'issued-on', 'issuer', 'expired', 'suspended', 'violations', 'exists']
    expect(await ask('driving-licence-database', wanted, yen)).toEqual({
      class: 'A1',
      number: '140200001301',
      'issued-on': '2019-07-07',
      issuer: 'Sở Giao thông vận tải tỉnh Sơn La',
      expired: 'no',
      suspended: 'no',
      violations: 'no',
      exists: 'yes',
    })
    expect(await ask('health-birth-record', ['relationship', 'intended-name'], minh)).toEqual({
      relationship: 'father',
      'intended-name': 'LÒ MINH AN',
    })
    expect(await ask('insurance-database', ['facilities'], minh)).toEqual({
      facilities: 'Bệnh viện Đa khoa tỉnh (mẫu)',
    })
    expect(await ask('population-database.household', ['child-name', 'children'], minh)).toMatchObject({
      'child-name': 'LÒ BẢO NGỌC',
      children: [{ name: 'LÒ BẢO NGỌC', relationship: 'natural-child', gender: 'female' }],
    })
  })
})

const services = readdirSync('data/services', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const formOf = (code: string) =>
  JSON.parse(readFileSync(`data/services/${code}/form.json`, 'utf8')) as FormDefinition
const namedIn = (code: string) =>
  fieldsOf(formOf(code)).flatMap((field) =>
    (field.prefill ?? [])
      .filter(({ source }) => source !== 'answers')
      .map((choice) => ({ ...choice, of: field })),
  )

test.each(services)('%s: every source and field that the form names can be asked', (code) => {
  const unknown = namedIn(code).filter(({ source, field }) => !world.prefill.knows(source, field))
  expect(unknown.map(({ source, field, of }) => `${of.id}: ${source} ${field}`)).toEqual([])
})

test.each(services)('%s: relation to the head of the household answers no other relation', (code) => {
  const wrong = namedIn(code).filter(
    ({ source, field, of, values }) =>
      source === 'population-database.household' &&
      field === 'relationship' &&
      of.codeList !== 'relations-to-head' &&
      !values,
  )
  expect(wrong.map(({ of }) => of.id)).toEqual([])
})

test('a source says nothing of whom it does not know, and nothing it was not asked', async () => {
  for (const [source, field] of [
    ['health-death-record', 'name'],
    ['health-birth-record', 'number'],
    ['land-database', 'area'],
    ['business-registry', 'name'],
    ['driving-licence-database', 'class'],
    ['insurance-database', 'facilities'],
    ['civil-status-database', 'divorce'],
    ['population-database.spouse', 'full-name'],
    ['own-document:KQ.G15.000032', 'number'],
    ['earlier-dossier', 'health-number'],
    ['a-source-nobody-knows', 'field'],
  ] as const)
    expect(await ask(source, [field], tuan), source).toEqual({})
  expect(await ask('population-database.person', ['gender'], tuan)).toEqual({ gender: 'male' })
})

test('one service down is one source down', async () => {
  const switchOff = (seconds: number) =>
    fetch(`${world.sandbox.population.url}/admin/down`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seconds, service: '/api/datdai/thuadat' }),
    })
  await switchOff(30)
  await expect(ask('land-database', ['area'], khanh)).rejects.toThrow()
  expect(await ask('population-database.person', ['gender'], khanh)).toEqual({ gender: 'male' })
  await switchOff(0)
  expect(await ask('land-database', ['area'], khanh)).toEqual({ area: 100 })
})
