import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '../../../kernel/values/role.ts'
import { moves, type Status, statuses } from './lifecycle.ts'
import { allowedMoves, type Situation } from './permission.ts'

const resultStates = [
  'none',
  'in-force',
  'revocation-proposed',
  'correction-proposed',
  'correction-signed',
] as const
const role = fc.constantFrom<Role>('clerk', 'officer', 'leader', 'registry-clerk')
const situation: fc.Arbitrary<Situation> = fc.record({
  status: fc.constantFrom(...(Object.keys(statuses) as Status[])),
  unit: fc.constant('H52.41'),
  desk: fc.constant('H52.41.01'),
  applicant: fc.constant('lan'),
  hasResult: fc.boolean(),
  supplementWaits: fc.boolean(),
  delay: fc.constantFrom('none', 'explained', 'extended'),
  result: fc.constantFrom(...resultStates),
  byPost: fc.boolean(),
  onTheWay: fc.boolean(),
  step: fc.record({
    role,
    unit: fc.constantFrom('H52.41', 'H52.41.01', 'H52.16.02'),
    assignee: fc.option(fc.constantFrom('me', 'colleague')),
    purpose: fc.constantFrom('accept', 'draft', 'sign', 'seal', 'hand-over', null),
  }),
})
const me = (roles: Role[], unit = 'H52.41') => ({ kind: 'staff' as const, id: 'me', unit, roles })
const all: Role[] = ['clerk', 'officer', 'leader', 'registry-clerk', 'supervisor', 'system-admin']

test('staff of another unit may do nothing, whatever their roles', () => {
  fc.assert(
    fc.property(situation, (given) => {
      expect(allowedMoves(me(all, 'H52.42'), [given])).toEqual([])
    }),
  )
})

test('nobody but the applicant acts as the applicant, and a stranger may do nothing', () => {
  fc.assert(
    fc.property(situation, (given) => {
      expect(allowedMoves({ kind: 'citizen', id: 'minh' }, [given])).toEqual([])
      for (const move of allowedMoves({ kind: 'citizen', id: 'lan' }, [given]))
        expect(moves[move].by).toBe('applicant')
    }),
  )
})

test('a closed dossier allows no move to anybody, but to the head to open a refused or stopped one again', () => {
  fc.assert(
    fc.property(situation, (any) => {
      const given = { ...any, result: 'none' as const }
      fc.pre(!statuses[given.status].open)
      const reopened = ['refused', 'stopped'].includes(given.status)
      expect(allowedMoves(me(all), [given])).toEqual(reopened ? ['re-open'] : [])
      expect(allowedMoves(me(['clerk', 'officer', 'registry-clerk']), [given])).toEqual([])
      expect(allowedMoves({ kind: 'citizen', id: 'lan' }, [given])).toEqual([])
    }),
  )
})

test('what a colleague has taken nobody else finishes, and of further supplements one waits at a time', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const allowed = allowedMoves(me(all), [given])
      const ofSteps = allowed.filter(
        (move) => move !== 'assign' && moves[move].by !== 'head' && !('result' in moves[move]),
      )
      if (given.step?.assignee === 'colleague') expect(ofSteps).toEqual([])
      if (given.supplementWaits) expect(allowed).not.toContain('request-supplement')
      else
        for (const move of ['approve-supplement', 'decline-supplement']) expect(allowed).not.toContain(move)
    }),
  )
})

test('an officer cannot pass on a step that must end with a result before there is one', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const without = { ...given, hasResult: false, step: { ...given.step!, purpose: 'draft' as const } }
      expect(allowedMoves(me(all), [without])).not.toContain('complete-step')
    }),
  )
})

test('of several open steps everybody does those of their own unit, and may what one of them allows', () => {
  fc.assert(
    fc.property(fc.array(situation, { minLength: 1, maxLength: 3 }), (open) => {
      const police = me(all, 'H52.16.02')
      expect(new Set(allowedMoves(police, open))).toEqual(
        new Set(
          open.filter(({ step }) => step?.unit === 'H52.16.02').flatMap((one) => allowedMoves(police, [one])),
        ),
      )
    }),
  )
})

test('an issued result is changed by those of its unit, one change at a time, and is not handed over meanwhile', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const about = (roles: Role[]) =>
        allowedMoves(me(roles), [given]).filter((move) => 'result' in moves[move])
      const changing = !['none', 'in-force'].includes(given.result)
      if (given.result === 'none' || !['resolved', 'returned'].includes(given.status))
        expect(about(all)).toEqual([])
      if (changing) expect(allowedMoves(me(all), [given])).not.toContain('hand-over')
      expect(about(['officer'])).toEqual(
        about(all).filter((move) => ['propose-correction', 'propose-revocation'].includes(move)),
      )
      expect(about(['clerk'])).toEqual([])
      expect(allowedMoves(me(all, 'H52.41.01'), [given]).filter((move) => 'result' in moves[move])).toEqual(
        [],
      )
    }),
  )
})
