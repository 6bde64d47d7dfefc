import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'
import { faultyReceipt, readSignature } from './receipt.ts'

const png = (size: number) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(size)]).toString('base64')
const text = fc.constantFrom('', ' ', 'Lò Văn Minh')

test('a receipt names somebody, says what they showed, and is signed one way or the other', () => {
  fc.assert(
    fc.property(
      text,
      text,
      fc.boolean(),
      fc.constantFrom(undefined, png(100), 'bm8='),
      (receiver, proof, slip, signature) => {
        const given = { receiver, proof, slip, relation: 'self' as const, ...(signature && { signature }) }
        const faults = faultyReceipt(given)
        expect(faults.includes('receiver')).toBe(receiver.trim() === '')
        expect(faults.includes('proof')).toBe(proof.trim() === '')
        expect(faults.includes('signature')).toBe(signature === undefined ? !slip : signature === 'bm8=')
      },
    ),
  )
})

test('a signature is a PNG of at most 100 KB', () => {
  expect(readSignature(png(99_000))).toBeDefined()
  expect(readSignature(png(100_000))).toBeUndefined()
  expect(readSignature('')).toBeUndefined()
})

test('initials tell no name', () => {
  expect(initialsOf('LÒ VĂN MINH')).toBe('L. V. M.')
  expect(initialsOf('Công ty TNHH Một thành viên')).toBe('C. T. T. M. T. V.')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      for (const part of initialsOf(name).split(' ').filter(Boolean))
        expect(part).toMatch(/^\p{L}\p{L}?\p{M}*\.$/u)
    }),
  )
})
