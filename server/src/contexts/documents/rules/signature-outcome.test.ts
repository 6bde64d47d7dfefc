import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  gravest,
  nextAsking,
  type SignatureFacts,
  type SignatureOutcome,
  signatureOutcome,
  signatureOutcomes,
  standing,
} from './signature-outcome.ts'
import { saidOfSignature } from './signature-words.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const good: SignatureFacts = {
  readable: true,
  intact: true,
  laterChanges: 'none',
  knownIssuer: true,
  provenAt: day('2026-03-01'),
  validity: { from: day('2025-01-01'), to: day('2028-01-01') },
  revocation: { state: 'good' },
  now: day('2026-11-23'),
}
const revoked = (text: string) => ({ revocation: { state: 'revoked' as const, at: day(text) } })

const table: readonly (readonly [SignatureOutcome, Partial<SignatureFacts>])[] = [
  ['valid', {}],
  ['valid', { laterChanges: 'signed' }],
  ['valid-expired-since', { now: day('2029-01-01') }],
  ['valid-revoked-since', revoked('2026-06-01')],
  ['revoked', revoked('2026-02-01')],
  ['revoked', revoked('2026-03-01')],
  ['expired', { provenAt: day('2028-06-01'), now: day('2029-01-01') }],
  ['not-yet-valid', { provenAt: day('2024-12-31') }],
  ['unknown-issuer', { knownIssuer: false, revocation: { state: 'unknown' } }],
  ['changed', { intact: false }],
  ['added', { laterChanges: 'unsigned' }],
  ['status-unknown', { revocation: { state: 'unknown' } }],
  ['not-readable', { readable: false, intact: false }],
]

test.for(table)('%s is told apart', ([outcome, over]) => {
  expect(signatureOutcome({ ...good, ...over })).toBe(outcome)
})

test('every outcome has a word and a sentence of its own in both languages', () => {
  expect(new Set(table.map(([outcome]) => outcome)).size).toBe(signatureOutcomes.length)
  const said = signatureOutcomes.map((outcome) => saidOfSignature(outcome, {}))
  for (const language of ['vi', 'en'] as const) {
    expect(new Set(said.map(({ word }) => word[language])).size).toBe(signatureOutcomes.length)
    expect(new Set(said.map(({ sentence }) => sentence[language])).size).toBe(signatureOutcomes.length)
  }
})

const moment = fc.date({ min: day('2020-01-01'), max: day('2032-01-01'), noInvalidDate: true })
const facts: fc.Arbitrary<SignatureFacts> = fc.record({
  readable: fc.boolean(),
  intact: fc.boolean(),
  laterChanges: fc.constantFrom('none' as const, 'signed' as const, 'unsigned' as const),
  knownIssuer: fc.boolean(),
  provenAt: moment,
  validity: fc.tuple(moment, moment).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a })),
  revocation: fc.oneof(
    fc.constant({ state: 'good' as const }),
    fc.constant({ state: 'unknown' as const }),
    moment.map((at) => ({ state: 'revoked' as const, at })),
  ),
  now: moment,
})

test('a signature holds only when all that is certain speaks for it, and what happens later takes nothing away', () => {
  fc.assert(
    fc.property(facts, moment, (given, later) => {
      const outcome = signatureOutcome(given)
      const { validity, provenAt, revocation } = given
      const held =
        given.readable &&
        given.intact &&
        given.knownIssuer &&
        given.laterChanges !== 'unsigned' &&
        provenAt >= validity!.from &&
        provenAt <= validity!.to
      if (standing(outcome) !== 'fails') expect(held).toBe(true)
      if (held && revocation.state === 'unknown') expect(standing(outcome)).toBe('open')
      // Time goes on, and a revocation after the proven moment, change the word at the most.
      expect(standing(signatureOutcome({ ...given, now: later }))).toBe(standing(outcome))
      if (standing(outcome) === 'holds' && later > provenAt)
        expect(standing(signatureOutcome({ ...given, revocation: { state: 'revoked', at: later } }))).toBe(
          'holds',
        )
    }),
  )
})

test('the gravest of several is one of them, and nothing is graver', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signatureOutcomes), { minLength: 1 }), (outcomes) => {
      const worst = gravest(outcomes)
      expect(outcomes).toContain(worst)
      const rank = (outcome: SignatureOutcome) => signatureOutcomes.indexOf(outcome)
      expect(outcomes.every((outcome) => rank(outcome) <= rank(worst))).toBe(true)
    }),
  )
})

test('a status is asked again after a quarter of an hour at the earliest and a day at the latest', () => {
  fc.assert(
    fc.property(moment, fc.nat(400 * 86_400), (first, seconds) => {
      const now = new Date(first.getTime() + seconds * 1000)
      const wait = nextAsking(first, now).getTime() - now.getTime()
      expect(wait).toBeGreaterThanOrEqual(15 * 60_000)
      expect(wait).toBeLessThanOrEqual(86_400_000)
    }),
  )
})
