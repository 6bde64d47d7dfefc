import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsOn, placeVersion, type Validity } from '../../../kernel/values/validity.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { planPosts } from './plan-posts.ts'
import { planReorganisation } from './plan-reorganisation.ts'
import type { Change, NewUnitPlan, Standing, StandingUnit } from './reorganisation.ts'
import { predecessorsOn, type Succession, successorOn } from './succession.ts'
import { faultsOfTree } from './unit-tree.ts'

const day = (index: number) => addDays('2027-01-01', index)

const unit = (id: string, parent: string | null, more: Partial<StandingUnit> = {}): StandingUnit => ({
  id,
  parent,
  isDesk: false,
  kind: 'peoples-committee',
  tier: 'commune',
  nameVi: `Ủy ban nhân dân xã ${id}`,
  nameEn: `Commune ${id}`,
  gsoCode: null,
  calendar: 'vietnam',
  address: null,
  phone: null,
  ...more,
})
const desk = (parent: string) => unit(`${parent}.01`, parent, { kind: 'one-stop-desk', isDesk: true })
const commune = (id: string, gsoCode: string) => [
  unit(id, 'H', { gsoCode }),
  desk(id),
  unit(`${id}.02`, id, { kind: 'division' }),
]
const root = [
  unit('H', null, { tier: 'province', gsoCode: '14' }),
  unit('H.1', 'H', { kind: 'one-stop-desk', isDesk: true, tier: 'province' }),
]
const province = [
  ...root,
  ...['A', 'B', 'C', 'D', 'E'].flatMap((name, at) => commune(`H.${name}`, `000${at}`)),
]

const standingOf = (
  units: readonly StandingUnit[],
  known: Iterable<string> = [],
  unsettled: Iterable<string> = [],
): Standing => ({
  units,
  known: new Set([...units.map(({ id }) => id), ...known]),
  unsettled: new Set(unsettled),
  reservedCodes: new Set(),
})

const created = (id: string, gsoCode: string | null): NewUnitPlan => {
  const { isDesk: _, parent: __, ...facts } = unit(id, 'H', { gsoCode })
  return { ...facts, parent: 'H', desk: { id: `${id}.01`, nameVi: `Một cửa ${id}`, nameEn: `Desk ${id}` } }
}

/** What somebody might ask for: indexes into the communes that stand; `make` asks for a new unit. */
const wish = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), a: fc.nat(), b: fc.nat(), make: fc.boolean() }),
  fc.record({ kind: fc.constant('split' as const), a: fc.nat(), b: fc.nat(), make: fc.boolean() }),
  fc.record({ kind: fc.constant('dissolve' as const), a: fc.nat(), b: fc.nat(), make: fc.boolean() }),
  fc.record({ kind: fc.constant('rename' as const), a: fc.nat(), b: fc.nat(), make: fc.boolean() }),
  fc.record({ kind: fc.constant('move' as const), a: fc.nat(), b: fc.nat(), make: fc.boolean() }),
)
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never

let made = 0
function changeOf({ kind, a, b, make }: Wish, units: readonly StandingUnit[]): Change {
  const communes = units.filter(({ gsoCode, parent }) => gsoCode && parent)
  const one = communes[a % communes.length]!
  const other = communes[b % communes.length]!
  const fresh = (code: string | null) => ({ create: created(`H.N${++made}`, code) })
  if (kind === 'merge')
    return {
      kind,
      from: make ? [one.id, other.id].filter((id, at, all) => all.indexOf(id) === at) : [one.id],
      into: make ? fresh(one.gsoCode) : { unit: other.id },
    }
  if (kind === 'split') {
    const [first, second] = [make ? fresh(one.gsoCode) : { unit: one.id }, fresh(null)]
    return {
      kind,
      from: one.id,
      into: [first, second],
      main: 'create' in first ? first.create.id : first.unit,
    }
  }
  if (kind === 'dissolve') return { kind, unit: one.id, to: other.id }
  if (kind === 'rename') return { kind, unit: one.id, nameVi: `Xã ${b}`, nameEn: `${b}` }
  return { kind, unit: `${one.id}.02`, parent: other.id }
}

type History = {
  units: StandingUnit[]
  steps: Succession[]
  known: string[]
  versions: Map<string, (Validity & { facts: StandingUnit })[]>
}

/** Carries a plan out on a history of versions as the database does. */
function carryOut(history: History, planned: ReturnType<typeof planReorganisation>, on: string): History {
  const versions = new Map(history.versions)
  const place = (facts: StandingUnit) => {
    const standing = versions.get(facts.id) ?? []
    const { closes, validTo } = placeVersion(standing, on)
    versions.set(facts.id, [
      ...standing.map((one) => (one.id === closes ? { ...one, validTo: on } : one)),
      { id: `${facts.id}@${on}`, validFrom: on, validTo, facts },
    ])
  }
  for (const facts of [...planned.created, ...planned.changed]) place(facts)
  for (const id of planned.ended)
    versions.set(
      id,
      (versions.get(id) ?? []).map((one) => (one.validTo === null ? { ...one, validTo: on } : one)),
    )
  return {
    units: planned.after,
    steps: [...history.steps, ...planned.successions],
    known: [...history.known, ...planned.created.map(({ id }) => id)],
    versions,
  }
}
const begun = (): History => ({
  units: province,
  steps: [],
  known: province.map(({ id }) => id),
  versions: new Map(
    province.map((facts) => [facts.id, [{ id: facts.id, validFrom: day(0), validTo: null, facts }]]),
  ),
})
const unitsOn = ({ versions }: History, date: string) =>
  [...versions.values()].flatMap((all) => all.filter((one) => holdsOn(one, date)).map(({ facts }) => facts))

/** Histories of plans; a wish that is refused is left out, as the administration would have to. */
const histories = fc.array(fc.array(wish, { minLength: 1, maxLength: 2 }), { maxLength: 6 }).map((plans) => {
  const states = [begun()]
  plans.forEach((wishes, at) => {
    const now = states.at(-1)!
    const planned = planReorganisation(
      standingOf(now.units, now.known),
      wishes.map((one) => changeOf(one, now.units)),
      day(at + 1),
    )
    states.push(planned.faults.length > 0 ? now : carryOut(now, planned, day(at + 1)))
  })
  return states
})

test('after any sequence of plans the tree is whole, codes are unique and every unit leads to one that stands', () => {
  fc.assert(
    fc.property(histories, (states) => {
      const last = states.at(-1)!
      const standing = new Set(last.units.map(({ id }) => id))
      expect(faultsOfTree(last.units)).toEqual([])
      expect(last.units.filter(({ parent }) => parent === null)).toHaveLength(1)
      const codes = last.units.flatMap(({ gsoCode }) => gsoCode ?? [])
      expect(new Set(codes).size).toBe(codes.length)
      for (const id of last.known) expect(standing.has(successorOn(id, last.steps, day(99))), id).toBe(true)
      for (const id of standing) expect(successorOn(id, last.steps, day(99))).toBe(id)
      const mains = last.steps.filter(({ isMain }) => isMain).map(({ predecessor }) => predecessor)
      expect(new Set(mains).size).toBe(mains.length)
      for (const id of last.known)
        if (!standing.has(id))
          expect(
            predecessorsOn(successorOn(id, last.steps, day(99)), last.steps, day(99)).some(
              (found) => found.predecessor === id && found.wholly,
            ),
          ).toBe(true)
    }),
  )
})

test('no two versions of a unit hold on one day, and every day before a plan reads as it was', () => {
  fc.assert(
    fc.property(histories, (states) => {
      const last = states.at(-1)!
      states.forEach((state, at) => {
        const ids = unitsOn(last, day(at)).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const byId = (units: readonly StandingUnit[]) => new Map(units.map((one) => [one.id, one]))
        expect(byId(unitsOn(last, day(at)))).toEqual(byId(state.units))
      })
    }),
  )
})

test('who has no part in a plan is not touched by it', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 2 }), (wishes) => {
      const others = commune('H.Z', '0099')
      const changes = wishes.map((one) => changeOf(one, province))
      const planned = planReorganisation(standingOf([...province, ...others]), changes, day(1))
      expect(planned.after).toEqual(expect.arrayContaining(others))
      for (const { id } of others) {
        expect(planned.ended).not.toContain(id)
        expect(planned.changed.map((one) => one.id)).not.toContain(id)
      }
      // Their order says nothing.
      const back = planReorganisation(standingOf([...province, ...others]), [...changes].reverse(), day(1))
      expect(back.faults.length > 0).toBe(planned.faults.length > 0)
      if (planned.faults.length === 0)
        expect(new Map(back.after.map((one) => [one.id, one]))).toEqual(
          new Map(planned.after.map((one) => [one.id, one])),
        )
    }),
  )
})

test('what would break the tree is named', () => {
  const plan = (changes: Change[], more: Partial<Standing> = {}) =>
    planReorganisation({ ...standingOf(province), ...more }, changes, day(1)).faults.map(
      ({ code, unit: id }) => `${code} ${id}`,
    )
  const merge = (from: string[], into: string): Change => ({ kind: 'merge', from, into: { unit: into } })
  expect(plan([])).toEqual(['no-change '])
  expect(plan([merge(['H.X'], 'H.A')])).toEqual(['unit-unknown H.X'])
  expect(plan([merge(['H.A'], 'H.B'), { kind: 'dissolve', unit: 'H.A', to: 'H.C' }])).toEqual([
    'ends-twice H.A',
  ])
  expect(plan([merge(['H.A'], 'H.B'), merge(['H.B'], 'H.C')])).toContain('successor-ends H.B')
  expect(plan([merge(['H.A', 'H.B'], 'H.B')])).toContain('succeeds-itself H.B')
  expect(plan([merge(['H'], 'H.A')])).toContain('root-ends H')
  expect(plan([{ kind: 'move', unit: 'H.A', parent: 'H.A.02' }])).toContain('below-itself H.A')
  expect(plan([{ kind: 'move', unit: 'H.A', parent: 'H.X' }])).toEqual(['parent-missing H.A'])
  expect(plan([{ kind: 'split', from: 'H.A', into: [{ unit: 'H.B' }], main: 'H.B' }])).toEqual([
    'too-few H.A',
  ])
  expect(plan([{ kind: 'rename', unit: 'H.A', nameVi: ' ', nameEn: '', gsoCode: '0001' }])).toEqual([
    'name-missing H.A',
    'code-taken H.A',
  ])
  const into = (over: Partial<NewUnitPlan>): Change => ({
    kind: 'merge',
    from: ['H.A', 'H.B'],
    into: { create: { ...created('H.NEW', '0000'), ...over } },
  })
  expect(plan([into({})])).toEqual([])
  expect(plan([into({ id: 'H.C' })])).toContain('id-taken H.C')
  expect(plan([into({ id: 'bad id' })])).toContain('id-broken bad id')
  expect(plan([into({ desk: null })])).toEqual(['no-desk H.NEW'])
  expect(plan([into({ gsoCode: '0004' })])).toEqual(['code-taken H.NEW'])
  expect(plan([into({})], { unsettled: new Set(['H.A']) })).toEqual(['unsettled H.A'])
  expect(plan([{ kind: 'dissolve', unit: 'H.A', to: 'H.B.01' }])).toContain('kind-differs H.A')
})

test('children and desks follow: a division to the successor, the desk into the desk', () => {
  const { after, successions, ended } = planReorganisation(
    standingOf(province),
    [{ kind: 'merge', from: ['H.A', 'H.B'], into: { create: created('H.NEW', '0000') } }],
    day(1),
  )
  expect(ended.sort()).toEqual(['H.A', 'H.A.01', 'H.B', 'H.B.01'])
  expect(after.find(({ id }) => id === 'H.A.02')?.parent).toBe('H.NEW')
  expect(successions).toContainEqual({
    predecessor: 'H.B.01',
    successor: 'H.NEW.01',
    onDate: day(1),
    kind: 'merge',
    isMain: true,
  })
})

test('people of an ended unit go on at its main successor, but for those of whom the plan says otherwise', () => {
  const planned = planReorganisation(
    standingOf(province),
    [{ kind: 'dissolve', unit: 'H.A', to: 'H.B' }],
    day(1),
  )
  const post = (id: string, at: string) => ({
    id,
    unit: at,
    position: 'Công chức',
    validFrom: day(0),
    validTo: null,
  })
  const posts = [post('1', 'H.A'), post('2', 'H.A'), post('3', 'H.A'), post('4', 'H.B'), post('5', 'H.C')]
  expect(
    planPosts(posts, planned, [
      { post: '2', ends: true },
      { post: '3', unit: 'H.C', position: 'Chuyên viên' },
    ]),
  ).toEqual({
    ends: ['2'],
    goesOn: [
      { post: '1', unit: 'H.B', position: 'Công chức' },
      { post: '3', unit: 'H.C', position: 'Chuyên viên' },
    ],
    faults: [],
  })
  const refused = planPosts(posts, planned, [
    { post: '1', unit: 'H.A' },
    { post: '5', ends: true },
  ])
  expect(refused.faults.map(({ code, unit: id }) => `${code} ${id}`)).toEqual([
    'post-nowhere H.A',
    'post-unknown 5',
  ])
})
