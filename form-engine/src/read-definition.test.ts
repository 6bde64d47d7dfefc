import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import { compareServices } from './compare-services.ts'
import { judgeAnswers } from './judge-answers.ts'
import { migrateAnswers } from './migrate-answers.ts'
import { readDefinition } from './read-definition.ts'
import { runExamples } from './run-examples.ts'
import { question, sampleService } from './testing/sample-service.ts'
import { birth, lists } from './testing/services.ts'

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
const nested = (levels: number): object => {
  let condition: object = { required: ['subject'] }
  for (let level = 0; level < levels; level++) condition = { not: condition }
  return condition
}
const withField = (changes: object): unknown => sampleService([question('subject', changes)])
const withRule = (rule: object) => withField({ rules: [{ vi: 'Sai', en: 'Wrong', ...rule }] })
const pattern = (text: string) => withRule({ rule: 'pattern', patterns: [text] })
const wide = (length: number) => Array.from({ length }, (_, index) => question(`q${index}`))

const hostile: [string, unknown, string][] = [
  ['nothing', undefined, 'wrong-shape'],
  ['a list', [], 'wrong-shape'],
  ['lists in lists', deep(100_000), 'too-deep'],
  ['deep inside', { ...sampleService(), note: deep(5_000) }, 'too-deep'],
  [
    'very many members',
    { ...sampleService(), more: Object.fromEntries(wide(70_000).map((_, i) => [`k${i}`, 1])) },
    'too-large',
  ],
  ['a very long text', { ...sampleService(), origin: ['x'.repeat(1_600_000)] }, 'too-large'],
  ['a long text', withField({ ask_vi: 'x'.repeat(5_000) }), 'too-long'],
  ['too many questions', sampleService(wide(401)), 'too-many'],
  [
    'too many choices',
    withField({ choices: wide(501).map(({ id }) => ({ id, vi: id, en: id })) }),
    'too-many',
  ],
  [
    'too many rules',
    withField({ rules: Array(21).fill({ rule: 'weekday', vi: 'Sai', en: 'Wrong' }) }),
    'too-many',
  ],
  ['a prototype as a member', JSON.parse('{"__proto__": {"polluted": true}}'), 'reserved-name'],
  ['a constructor as a member', { ...sampleService(), constructor: {} }, 'reserved-name'],
  ['a prototype as an id', sampleService([question('__proto__')]), 'reserved-name'],
  ['a method as an id', sampleService([question('hasOwnProperty')]), 'reserved-name'],
  ['a method in a condition', withField({ showWhen: { required: ['toString'] } }), 'reserved-name'],
  ['a condition that is nested too deeply', withField({ showWhen: nested(12) }), 'condition-too-large'],
  [
    'a condition of too many parts',
    withField({ showWhen: { anyOf: Array(300).fill({ required: ['a'] }) } }),
    'condition-too-large',
  ],
  [
    'a keyword that the engine does not know',
    withField({ showWhen: { pattern: '(a+)+$' } }),
    'unknown-keyword',
  ],
  ['a rule that the engine does not know', withRule({ rule: 'eval', code: '1' }), 'unknown-rule'],
  ['a rule that is named like a method', withRule({ rule: 'toString' }), 'unknown-rule'],
  ['nested repetition', pattern('(a+)+$'), 'pattern-refused'],
  ['alternatives', pattern('(a|a)*b'), 'pattern-refused'],
  ['an open repetition', pattern('a*a*a*a*b'), 'pattern-refused'],
  ['very many ways', pattern(`${'a?'.repeat(40)}b`), 'pattern-refused'],
  ['an unknown type', withField({ type: 'script' }), 'wrong-shape'],
  ['an amount that is no whole number', { ...sampleService(), fees: [{ amount: 0.5 }] }, 'wrong-shape'],
]
test.each(hostile)('%s is refused, by its place and soon', (_, given, code) => {
  const start = performance.now()
  const { content, faults } = readDefinition(given)
  expect(performance.now() - start).toBeLessThan(500)
  expect(content).toBeNull()
  expect(faults.map((fault) => fault.code)).toContain(code)
  expect(faults.length).toBeLessThanOrEqual(500)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

/** What the engine does with a definition that was read. */
function use(service: typeof birth): void {
  checkForm(service, lists)
  runExamples(service, lists)
  compareServices(service, birth)
  judgeAnswers(service.form, {}, { today: '2026-11-23', lists })
  migrateAnswers(birth.form, service.form, birth.examples[0]!, { today: '2026-11-23', lists })
}

test('a service with one part replaced by anything is refused, or worked with: never a failure, never long', () => {
  const places: string[][] = []
  const walk = (value: unknown, path: string[]) => {
    if (path.length > 0) places.push(path)
    if (typeof value === 'object' && value !== null && path.length < 9)
      for (const [key, member] of Object.entries(value).slice(0, 12)) walk(member, [...path, key])
  }
  walk(birth, [])
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      null,
      '',
      -1,
      1e308,
      [],
      {},
      '__proto__',
      'constructor',
      [null],
      'x'.repeat(5_000),
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), odd, (path, value) => {
      const changed = structuredClone(birth) as unknown
      let inner = changed as Record<string, unknown>
      for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>
      inner[path.at(-1)!] = value
      const start = performance.now()
      const { content } = readDefinition(changed)
      if (content) use(content)
      expect(performance.now() - start).toBeLessThan(2_000)
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('whatever JSON it is given, it is judged without throwing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (given) => {
      readDefinition(given)
    }),
  )
})
