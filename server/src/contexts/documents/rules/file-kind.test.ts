import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName, judgeFile, largestFile } from './file-kind.ts'

const pdf = new TextEncoder().encode('%PDF-1.7')

test.each([
  ['giay.pdf', pdf, 8, { kind: 'accepted', type: 'application/pdf' }],
  ['anh.JPG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 100, { kind: 'accepted', type: 'image/jpeg' }],
  ['giay.pdf', pdf, 0, { kind: 'refused', because: 'empty' }],
  ['giay.pdf', pdf, largestFile + 1, { kind: 'refused', because: 'too-large' }],
  ['anh.jpg', pdf, 8, { kind: 'refused', because: 'not-what-it-says' }],
  ['virus.exe', new Uint8Array([0x4d, 0x5a]), 2, { kind: 'refused', because: 'unknown-kind' }],
])('%s is judged by its content', (name, head, size, verdict) => {
  expect(judgeFile({ name, head, size })).toEqual(verdict)
})

test('a cleaned name is short, has no path and no control characters, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const clean = cleanFileName(name)
      expect(clean.length).toBeGreaterThan(0)
      expect(clean).not.toMatch(/[\\/]|\p{Cc}/u)
      expect(cleanFileName(clean)).toBe(clean)
    }),
  )
})
