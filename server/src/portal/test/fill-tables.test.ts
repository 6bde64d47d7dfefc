import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { type NoScriptBrowser, noScriptBrowser } from './no-script-browser.ts'
import { putForm } from './sample-form.ts'
import { onePixel } from './samples.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const pageOf = (browser: NoScriptBrowser) => browser.at().split(/[?#]/)[0]!

async function begin(): Promise<{ bao: NoScriptBrowser; draft: string }> {
  const procedure = await putForm(world)
  const bao = noScriptBrowser(world, (await world.citizen('bao')).token)
  await bao.visit(`/nop/${procedure}`)
  await bao.post(`/nop/${procedure}`, { unit: 'H52.40' })
  return { bao, draft: pageOf(bao).split('/')[2]! }
}

const answersOf = async (draft: string) =>
  (
    await sql<{
      answers: Record<string, unknown>
    }>`select answers from forms.draft where id = ${draft}`.execute(world.db)
  ).rows[0]!.answers

const firstRow = {
  'members.0.name': 'lò thị mẫu',
  'members.0.birth.year': '1990',
  'members.0.birth.no-month': 'yes',
  'members.0.identity-number': '000 190 000 001',
}

test('rows are added and removed by buttons, and nothing typed is lost on the way', async () => {
  const { bao, draft } = await begin()
  const page = `/ho-so-nhap/${draft}/household`
  await bao.visit(page)
  expect(bao.html()).toContain('name="members.0.name"') // a required table begins with a row
  await bao.post(page, { ...firstRow, _then: 'add:members' })
  expect(bao.status()).toBe(200)
  expect(bao.html()).toContain('name="members.1.name"')
  expect(bao.html()).toContain('formAction="#members.2.name"') // where the next row will be

  await bao.post(page, {
    'members.1.home.province': '01',
    'members.1.home.find': 'ba dinh',
    _then: 'refresh',
  })
  const communes = bao.html().split('name="members.1.home.commune"')[1]!.split('</select>')[0]!
  expect(communes).toContain('Phường Ba Đình')
  expect(communes).not.toContain('Phường Hoàn Kiếm')
  expect(bao.html()).toContain('value="lò thị mẫu"')

  await bao.post(page, { 'members.1.name': 'Lò Văn Thử', _then: 'add:members' })
  await bao.post(page, { 'members.2.name': 'Lò Văn Ba', _then: 'remove:members.1' })
  expect(bao.html()).toContain('value="Lò Văn Ba"')
  expect(bao.html()).not.toContain('Lò Văn Thử')
  expect(await answersOf(draft)).toMatchObject({
    members: [
      { name: 'LÒ THỊ MẪU', birth: '1990', 'identity-number': '000190000001' },
      { name: 'LÒ VĂN BA' },
    ],
  })
})

test('a fault points to its cell, and an emptied table is emptied', async () => {
  const { bao, draft } = await begin()
  const page = `/ho-so-nhap/${draft}/household`
  await bao.visit(page)
  await bao.post(page, { ...firstRow, 'members.0.identity-number': '0001', _then: 'next' })
  expect(bao.status()).toBe(422)
  expect(bao.html()).toContain('href="#members.0.identity-number"')
  expect(bao.text()).toContain('Số định danh có 12 chữ số, mới nhập 4')
  await bao.post(page, { _then: 'remove:members.0' })
  expect(await answersOf(draft)).not.toHaveProperty('members')
})

test('a file is an answer, kept with its name, taken back, and refused beside its question', async () => {
  const { bao, draft } = await begin()
  const page = `/ho-so-nhap/${draft}/household`
  await bao.visit(page)
  expect(bao.html()).toContain('encType="multipart/form-data"')
  await bao.uploadAnswer(page, 'photo', { name: 'anh.png', bytes: onePixel })
  expect(bao.text()).toContain('anh.png')
  expect(await answersOf(draft)).toMatchObject({ photo: [{ name: 'anh.png' }] })
  await bao.uploadAnswer(page, 'photo', { name: 'x.exe', bytes: Buffer.from('MZ') })
  expect(bao.status()).toBe(422)
  expect(bao.html()).toContain('href="#photo"')
  const file = /value="remove-file:([^"]+)"/.exec(bao.html())![1]!
  await bao.post(page, { _then: `remove-file:${file}` })
  expect(await answersOf(draft)).not.toHaveProperty('photo')

  // Somebody else's file is no answer of this draft.
  await bao.post(page, { photo: file, _then: 'refresh' })
  expect(await answersOf(draft)).not.toHaveProperty('photo')
})

test('the few open questions stand on one page; a prefilled row shows its source, and is corrected there', async () => {
  const { bao, draft } = await begin()
  expect(pageOf(bao)).toMatch(/\/kiem-tra$/)
  expect(bao.questions()).toEqual(expect.arrayContaining(['Người cùng chuyển?', 'Giá chuyển nhượng?']))
  const members = [{ name: 'LÒ THỊ MẪU', birth: '1990', 'identity-number': '000190000001' }]
  const origins = { members: { source: 'population-database.household', asOf: '2026-11-20', value: members } }
  await sql`update forms.draft set answers = ${JSON.stringify({ members })}::jsonb, origins = ${JSON.stringify(origins)}::jsonb where id = ${draft}`.execute(
    world.db,
  )
  const check = `/ho-so-nhap/${draft}/kiem-tra`
  await bao.visit(check)
  expect(bao.questions()).not.toContain('Người cùng chuyển?')
  expect(bao.text()).toContain('LÒ THỊ MẪU · 1990 · 000 190 000 001')
  expect(bao.text()).toContain('20/11/2026')

  await bao.post(check, {
    'floors.0.kind': 'ground',
    'floors.0.area': '84',
    price: '350.000.000',
    'members.0.name': 'Lò Thị Mẫn',
    'members.wrong': 'wrong',
    share: 'yes',
    declaration: 'yes',
    _then: 'next',
  })
  expect(pageOf(bao)).toBe(check)
  expect(bao.html()).not.toContain('id="open-questions"')
  expect(bao.text()).toContain('Dữ liệu cũ: LÒ THỊ MẪU')
  expect(bao.text()).toContain('350.000.000 đ')
  expect(await answersOf(draft)).toMatchObject({
    floors: [{ kind: 'ground', area: 84 }],
    price: 350_000_000,
    members: [{ name: 'LÒ THỊ MẪN' }],
    share: true,
  })
  await bao.post(check, { share: null, _then: 'next' })
  expect(await answersOf(draft)).not.toHaveProperty('share')
})

test('what is wrong on the one page is said beside its question, and kept', async () => {
  const { bao, draft } = await begin()
  const check = `/ho-so-nhap/${draft}/kiem-tra`
  await bao.post(check, { 'floors.0.kind': 'ground', price: 'nhiều', declaration: 'yes', _then: 'submit' })
  expect(bao.status()).toBe(422)
  expect(bao.html()).toContain('href="#floors.0.area"')
  expect(bao.html()).toContain('value="nhiều"')
  expect(await world.count('dossiers.dossier')).toBe(0)
})
