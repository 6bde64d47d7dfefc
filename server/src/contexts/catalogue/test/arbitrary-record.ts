import fc from 'fast-check'
import type { ProcedureRecord } from '../rules/procedure-record.ts'

const word = fc.constantFrom('A', 'B', 'C', 'Đơn', 'Giấy/tờ', 'x~1y')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => fc.array(arbitrary, { maxLength })
const words = fc.uniqueArray(word, { maxLength: 3 })
const agency = fc.record({ code: maybe(fc.constantFrom('G01', 'H52.02')), name: word })
const agencies = fc.uniqueArray(agency, { maxLength: 2, selector: ({ code, name }) => code ?? name })
const paper = fc.record({
  code: fc.constant(null),
  name: word,
  form: fc.boolean(),
  formName: maybe(word),
  formUrl: fc.constant(null),
  originals: fc.nat(2),
  copies: fc.nat(2),
  replacedBy: words,
  legalBases: fc.constant<string[]>([]),
})
const cases = some(fc.record({ name: maybe(word), steps: some(word), components: some(paper) })).map((all) =>
  all.map(({ components, ...one }, at) => ({
    ...one,
    id: `c${at + 1}`,
    components: components.map((each, index) => ({ ...each, id: `c${at + 1}.p${index + 1}` })),
  })),
)
const fee = fc.record({
  kind: fc.constantFrom('fee' as const, 'charge' as const),
  code: maybe(fc.constantFrom('PLP1', 'PLP2')),
  amount: maybe(fc.nat(3).map((n) => n * 1000)),
  per: maybe(word),
  note: maybe(word),
})
const time = fc.record({
  case: fc.constant(null),
  time: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('day' as const, 'working-day' as const),
  unitGiven: fc.constant(true),
  note: maybe(word),
  fees: some(fee, 2),
})
const channel = fc.record({
  channel: fc.constantFrom('online' as const, 'post' as const, 'desk' as const),
  times: fc.array(time, { minLength: 1, maxLength: 3 }),
})

/** Records of one procedure with few words, so that they often say the same in places. */
export const arbitraryRecord: fc.Arbitrary<ProcedureRecord> = fc.record({
  code: fc.constant('9.000001'),
  name: word,
  field: word,
  ministry: word,
  tiers: fc.uniqueArray(fc.constantFrom('province' as const, 'commune' as const), { minLength: 1 }),
  decision: word,
  subjects: words,
  agencies: fc.record({
    inCharge: agencies,
    competent: agencies,
    authorised: agencies,
    cooperating: agencies,
  }),
  channels: fc.uniqueArray(channel, { minLength: 1, maxLength: 3, selector: (one) => one.channel }),
  cases,
  results: some(fc.record({ name: word, code: maybe(fc.constantFrom('KQ.1', 'KQ.2')) })),
  legalBases: fc.uniqueArray(
    fc.record({
      number: word,
      name: maybe(word),
      issuer: maybe(word),
      issuedOn: maybe(fc.constant('2026-01-02')),
    }),
    { maxLength: 2, selector: ({ number }) => number },
  ),
  requirements: words,
  related: fc.constant<string[]>([]),
  joint: fc.constant<string[]>([]),
})
