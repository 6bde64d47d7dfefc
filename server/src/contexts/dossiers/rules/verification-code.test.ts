import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codeBytes,
  makeVerificationCode,
  readVerificationCode,
  writeVerificationCode,
} from './verification-code.ts'

const code = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }).map(makeVerificationCode)

test('a code is read however it is typed', () => {
  fc.assert(
    fc.property(code, (made) => {
      const printed = writeVerificationCode(made)
      expect(printed).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
      expect(readVerificationCode(printed)).toBe(made)
      const careless = printed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ')
      expect(readVerificationCode(` ${careless} `)).toBe(made)
    }),
  )
})

test('a wrong letter is noticed, wherever it is', () => {
  fc.assert(
    fc.property(
      code,
      fc.nat(15),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (made, at, letter) => {
        fc.pre(made[at] !== letter)
        expect(readVerificationCode(made.slice(0, at) + letter + made.slice(at + 1))).toBeNull()
      },
    ),
  )
})

test('what is too short, too long or of other letters is no code', () => {
  for (const text of ['', '7K3M', 'U'.repeat(16), '0'.repeat(17), '7K3M-Q9TZ-0H4B-XN2!'])
    expect(readVerificationCode(text)).toBeNull()
})
