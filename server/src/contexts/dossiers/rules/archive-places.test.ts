import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archivePlaces, safeName } from './archive-places.ts'

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '../../../etc/passwd',
    '..',
    '.',
    '',
    'C:\\tệp?.pdf',
    'a/b\\c.png',
    '\u202Egpj.exe.pdf',
    '.ẩn',
    'ả'.repeat(300),
  ),
)

test('a safe name is one any folder takes, keeps its ending, and is the same when it is made safe again', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const safe = safeName(name)
      expect(safe).not.toMatch(/[\p{C}<>:"/\\|?*]|^[.\s]|[.\s]$/u)
      expect(safe.length).toBeGreaterThan(0)
      expect(Buffer.byteLength(safe)).toBeLessThan(250)
      expect(safeName(safe)).toBe(safe)
    }),
  )
  expect(safeName('Giấy chứng sinh.jpg')).toBe('Giấy chứng sinh.jpg')
  expect(safeName('../../../etc/passwd')).toBe('etc-passwd')
  expect(safeName(`${'ả'.repeat(300)}.pdf`)).toMatch(/^ả{66}\.pdf$/)
})

test('every file lies in the archive once, no two in one place, whatever they are called', () => {
  const file = fc.record({
    id: fc.uuid(),
    name: anyName,
    component: fc.constantFrom(null, 'birth-note', 'lease'),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(file, { selector: ({ id }) => id, maxLength: 12 }),
      fc.nat(),
      (files, seed) => {
        const made = files.filter(({ component }) => component === null).map(({ id }) => id)
        const [paper = null, opinion = null, result, receipt = null, other = null] = made.slice(seed % 3)
        const places = archivePlaces(files, {
          papers: [{ no: 1, form: 1, number: '12/TNHS', file: paper }],
          opinions: [{ no: 1, file: opinion }],
          results: result ? [{ no: 1, number: '5/2026', file: result }] : [],
          others: [
            { number: '7/CAX', file: other },
            { number: null, file: null },
          ],
          signedResult: result ?? null,
          receipt,
        })
        expect(places.map((place) => place.file)).toEqual(files.map(({ id }) => id))
        expect(new Set(places.map(({ path }) => path.toLowerCase())).size).toBe(files.length)
        for (const { path } of places) expect(path).toMatch(/^[a-z-]+\/[^/]+$/)
      },
    ),
  )
})
