import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, type Unzipped, unzipSync } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole, move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { uploadFile } from '../../documents/portal.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

test('notes are for those who handle the dossier: the applicant never sees them, and the archive has none', async () => {
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

  // Nothing was attached, and there is an archive all the same, without the notes.
  const files = unzipSync((await archiveOf('tohieu.motcua', id)).rawPayload)
  expect(Object.keys(files)).toEqual([
    ...['ho-so.json', 'lich-su.json', 'to-khai.pdf', 'lich-su.pdf', 'phieu-kiem-soat.pdf', 'danh-muc.json'],
  ])
  expect(textIn(files, 'ho-so.json') + textIn(files, 'lich-su.json')).not.toContain('trạm y tế')
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const archiveOf = async (username: string, id: string) =>
  (await world.staff(username)).get(`/api/v1/desk/dossiers/${id}/archive.zip`)
const textIn = (files: Unzipped, path: string) => strFromU8(files[path]!)

/** A birth with the hospital's paper as a picture, under a name that no folder should take as it is. */
async function withPaper(name: string): Promise<{ id: string; code: string; bytes: Buffer }> {
  const minh = await world.citizen('minh')
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#eee' } })
    .png()
    .toBuffer()
  const actor = {
    kind: 'citizen',
    id: minh.id,
    name: '-',
    assurance: 2,
    signedInAt: world.clock.now,
  } as const
  const submitted = await submitFreeBirth(
    minh,
    {},
    {
      attach: (draft) =>
        uploadFile(world.app, world.intake, actor, { draft, component: 'birth-paper', name, bytes }),
    },
  )
  return { ...submitted, bytes }
}

test('the whole dossier goes to the file room as one archive, and the list in it says what each file is', async () => {
  const { id, code, bytes } = await withPaper('Giấy chứng sinh: bản 1?.png')
  await handleWhole(world, id)
  await world.settle()
  // The paper is not required, as the hospital's record proves the birth; what was handed in is read all the same.
  const { components } = (await (await world.staff('tohieu.canbo')).get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(components.flatMap(({ files }: { files: unknown[] }) => files)).toHaveLength(1)
  const answer = await archiveOf('tohieu.canbo', id)
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${code}.zip"`)
  const { rows } = await sql<{ seen: string }>`
    select distinct what as seen from identity.data_access where subject = ${id} and unit = 'H52.40'`.execute(
    world.db,
  )
  expect(rows.map(({ seen }) => seen).sort()).toEqual(['archive', 'dossier', 'paper'])
  const { stdout, error } = unzipTested(answer.rawPayload)
  if (!error) expect(stdout).toContain('No errors detected')

  const files = unzipSync(answer.rawPayload)
  const manifest = JSON.parse(textIn(files, 'danh-muc.json'))
  expect(manifest).toMatchObject({ code, complete: true, madeBy: { unit: 'H52.40' } })
  const names = Object.keys(files).filter((name) => name !== 'danh-muc.json')
  expect(manifest.entries.map(({ path }: { path: string }) => path)).toEqual(names)
  for (const { path, size, sha256: said } of manifest.entries)
    expect([files[path]!.length, sha256(files[path]!)], path).toEqual([size, said])
  for (const name of names.filter((one) => one.endsWith('.pdf')))
    expect(textIn(files, name).slice(0, 5), name).toBe('%PDF-')
  expect(names).toEqual(
    expect.arrayContaining([
      'ho-so.json',
      'lich-su.json',
      'to-khai.pdf',
      'lich-su.pdf',
      'phieu-kiem-soat.pdf',
      'giay-to/01-Giấy chứng sinh- bản 1-.png',
      expect.stringMatching(/^giay-da-cap\/01-mau-01-so-.+\.pdf$/),
      expect.stringMatching(/^ket-qua\/01-.+\.pdf$/),
      expect.stringMatching(/^ban-truoc\/01-.+\.pdf$/),
    ]),
  )
  expect(Buffer.from(files['giay-to/01-Giấy chứng sinh- bản 1-.png']!)).toEqual(bytes)

  const record = JSON.parse(textIn(files, 'ho-so.json'))
  expect(record).toMatchObject({
    ...{ format: 'mot-cua-dossier-1', code, status: { code: 'returned' } },
    answers: { 'child-name': 'LÒ MINH AN' },
    results: [{ no: 1, state: 'in-force', file: expect.stringMatching(/^ket-qua\/01-/) }],
  })
  expect(record.files.map(({ path }: { path: string }) => names.includes(path))).not.toContain(false)
  const { history } = JSON.parse(textIn(files, 'lich-su.json'))
  expect([history[0].move, history.at(-1).move]).toEqual(['submit', 'hand-over'])
  expect((await archiveOf('chiengan.canbo', id)).statusCode).toBe(404)
})

test('what cannot be read is named in the list, and the rest of the archive is whole', async () => {
  const { id, bytes } = await withPaper('a.png')
  const { objects } = world.partners
  const [stream, gone] = [objects.stream, sha256(bytes)]
  objects.stream = (sha256) => stream(sha256 === gone ? 'ff'.repeat(32) : sha256)
  const files = unzipSync((await archiveOf('tohieu.motcua', id)).rawPayload)
  const { complete, entries } = JSON.parse(textIn(files, 'danh-muc.json'))
  expect(complete).toBe(false)
  expect(entries.filter(({ state }: { state: string }) => state !== 'whole')).toEqual([
    { path: 'giay-to/01-a.png', size: 0, sha256: null, state: 'missing', kept: gone },
  ])
  expect(textIn(files, 'THIEU-TEP.txt')).toContain('giay-to/01-a.png')
  expect(Object.keys(files)).not.toContain('giay-to/01-a.png')
  expect(textIn(files, 'to-khai.pdf').slice(0, 5)).toBe('%PDF-')
})

/** What the usual program says of an archive; an error where this machine has none. */
function unzipTested(archive: Buffer) {
  const file = join(world.folder, 'archive.zip')
  writeFileSync(file, archive)
  return spawnSync('unzip', ['-t', file], { encoding: 'utf8' })
}
