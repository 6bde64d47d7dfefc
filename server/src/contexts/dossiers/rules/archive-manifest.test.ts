import { expect, test } from 'vitest'
import { archiveManifest, missingInWords } from './archive-manifest.ts'

const outcome = (path: string, sha256: string | null, failure: unknown = null) => ({
  ...{ path, size: sha256 ? 3 : 0, sha256, failure },
})
const kept = [{ path: 'giay-to/01-a.pdf', sha256: 'aa' }]

test('an archive is complete when all that was kept is in it as it was kept', () => {
  const whole = archiveManifest([outcome('ho-so.json', 'cc'), outcome('giay-to/01-a.pdf', 'aa')], kept)
  expect(whole.complete).toBe(true)
  expect(whole.entries[1]).toEqual({
    path: 'giay-to/01-a.pdf',
    size: 3,
    sha256: 'aa',
    state: 'whole',
    kept: 'aa',
  })
  expect(missingInWords(whole)).toBeNull()
})

test.each([
  ['missing', outcome('giay-to/01-a.pdf', null, new Error('gone'))],
  ['damaged', outcome('giay-to/01-a.pdf', 'bb')],
  ['damaged', outcome('giay-to/01-a.pdf', 'aa', new Error('torn off'))],
])('a file that is %s is named, in the list and in words', (state, one) => {
  const manifest = archiveManifest([outcome('ho-so.json', 'cc'), one], kept)
  expect(manifest.complete).toBe(false)
  expect(manifest.entries.map((entry) => entry.state)).toEqual(['whole', state])
  expect(missingInWords(manifest)).toContain('giay-to/01-a.pdf')
  expect(missingInWords(manifest)).not.toContain('ho-so.json')
})
