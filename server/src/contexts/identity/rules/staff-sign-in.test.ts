import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptsBeforeLock, judgeStaffSignIn } from './staff-sign-in.ts'

const now = new Date('2026-11-23T01:00:00Z')
const attempt = fc.record({
  known: fc.boolean(),
  passwordRight: fc.boolean(),
  codeStep: fc.option(fc.nat(100)),
  lastStep: fc.nat(100),
  failures: fc.nat(10),
  lockedUntil: fc.constant(null),
})

test('one enters only with a known name, the right password and a code not used before', () => {
  fc.assert(
    fc.property(attempt, (given) => {
      const { known, passwordRight, codeStep, lastStep } = given
      const entitled = known && passwordRight && codeStep !== null && codeStep > lastStep
      expect(judgeStaffSignIn(given, now).kind === 'right').toBe(entitled)
    }),
  )
})

test('the fifth wrong attempt locks, and a locked account refuses even what is right', () => {
  const right = { known: true, passwordRight: true, codeStep: 9, lastStep: 1, failures: 0, lockedUntil: null }
  const wrong = { ...right, passwordRight: false }
  expect(judgeStaffSignIn({ ...wrong, failures: attemptsBeforeLock - 1 }, now)).toEqual({
    kind: 'wrong',
    lock: true,
  })
  expect(judgeStaffSignIn({ ...wrong, failures: 0 }, now)).toEqual({ kind: 'wrong', lock: false })
  const lockedUntil = new Date(now.getTime() + 61_000)
  expect(judgeStaffSignIn({ ...right, lockedUntil }, now)).toEqual({ kind: 'locked', minutes: 2 })
})
