import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole, move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

test('notes are for those who handle the dossier, stay as they were written, and the applicant never sees them', async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  const [clerk, officer] = [await world.staff('tohieu.motcua'), await world.staff('tohieu.canbo')]
  const note = 'Đã gọi điện hỏi lại trạm y tế.'
  expect((await move(clerk, id, 'notes', { text: `  ${note} ` })).statusCode).toBe(204)
  const both = await Promise.all([
    move(officer, id, 'notes', { text: 'Một' }),
    move(clerk, id, 'notes', { text: 'Hai' }),
  ])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([204, 204])
  expect((await move(officer, id, 'notes', { text: ' ' })).json().code).toBe('reason-required')
  expect((await move(await world.staff('chiengan.canbo'), id, 'notes', { text: note })).statusCode).toBe(404)
  const { notes } = (await officer.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(notes.map(({ no }: { no: number }) => no)).toEqual([3, 2, 1])
  expect(notes[2]).toMatchObject({ text: note, byName: 'Lò Thị Mai Hương' })
  expect((await minh.get(`/ho-so/${id}`)).body).not.toContain('trạm y tế')
})

test('the whole dossier goes to the file room as one archive: data, papers, results, control sheet', async () => {
  const { id, code } = await submitFreeBirth(await world.citizen('minh'))
  await handleWhole(world, id)
  await world.settle()
  const officer = await world.staff('tohieu.canbo')
  const answer = await officer.get(`/api/v1/desk/dossiers/${id}/archive.zip`)
  expect(answer.headers['content-disposition']).toContain(`${code}.zip`)
  const files = unzipSync(answer.rawPayload)
  const names = Object.keys(files).sort()
  expect(names).toEqual(
    expect.arrayContaining(['ho-so.json', 'phieu-kiem-soat.pdf', expect.stringMatching(/^giay-da-cap\/01-.+\.pdf$/)]),
  )
  expect(names.filter((name) => name.startsWith('ket-qua/')).length).toBeGreaterThan(0)
  for (const name of names.filter((one) => one.endsWith('.pdf')))
    expect(strFromU8(files[name]!.slice(0, 5)), name).toBe('%PDF-')
  const record = JSON.parse(strFromU8(files['ho-so.json']!))
  expect(record).toMatchObject({ code, status: { code: 'returned' }, answers: { 'child-name': 'LÒ MINH AN' } })
  expect(record.files.every(({ path }: { path: string }) => names.includes(path))).toBe(true)
  expect(record.allowedMoves).toBeUndefined()
  expect((await (await world.staff('chiengan.canbo')).get(`/api/v1/desk/dossiers/${id}/archive.zip`)).statusCode).toBe(404)
})
