import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { judgeAnswersFile } from './judge-answers.ts'
import { readService } from './read-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'judge-answers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const birth = await readService('1.001193')
const [plain, late] = birth.examples as [(typeof birth.examples)[number], (typeof birth.examples)[number]]

test('answers by field id are judged on the day and channel given', async () => {
  const verdict = await judge(plain.answers, { on: plain.submittedOn })
  expect(verdict).toEqual({
    faults: [],
    cases: ['both-parents'],
    components: ['declaration-form'],
    fee: 16000,
    charge: 0,
  })
  expect((await judge(late.answers, { on: late.submittedOn, channel: 'desk' })).cases).toEqual(late.cases)
})

test('an example brings its own day and channel, in either spelling', async () => {
  const { submittedOn, channel, answers } = late
  expect((await judge({ answers, submitted_on: submittedOn, channel })).faults).toEqual([])
  expect((await judge({ answers, submittedOn, channel })).cases).toContain('late')
  // Within sixty days of the birth it was not late: the day that is asked for goes before that of the file.
  const inTime = await judge({ answers, submittedOn, channel }, { on: '2026-08-20' })
  expect(inTime.faults).toEqual([{ pointer: '/registration-kind', code: 'computed-differs' }])
})

test('without a day, what was in time when it was written stays so', async () => {
  const answers = {
    ...plain.answers,
    'child-birth-date': '2020-02-03',
    'birth-paper-issued-on': '2020-02-04',
  }
  const { faults, cases } = await judge(answers)
  expect(faults).toEqual([{ pointer: '/child-birth-date-words', code: 'computed-differs' }])
  expect(cases).toEqual(['both-parents'])
})

test.each<[object]>([
  [{}],
  [{ constructor: 1, toString: [], '~/': {} }],
  [{ answers: [], submittedOn: 5 }],
  [
    {
      answers: { 'child-name': { deep: [[[[{}]]]] }, 'copies-number': '9e99' },
      submitted_on: 'never',
      channel: 7,
    },
  ],
])('any object is answered with faults', async (content) => {
  const { faults } = await judge(content)
  expect(faults.length).toBeGreaterThan(0)
})

test('answers nested deeper than a stack are judged like others', async () => {
  const text = `{"__proto__": {"child-name": 1}, "child-name": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  writeFileSync(join(folder, 'deep.json'), text)
  const { faults } = await judgeFile('deep.json')
  expect(faults).toContainEqual({ pointer: '/child-name', code: 'wrong-type' })
})

test('what cannot be judged is said in a sentence', async () => {
  await expect(judge([])).rejects.toThrow(/no object/)
  await expect(judge({}, { on: '2026-02-30' })).rejects.toThrow(/--on/)
  await expect(judge({}, { channel: 'fax' })).rejects.toThrow(/--channel/)
  await expect(judge({}, { code: '../..' })).rejects.toThrow(/no service/)
  await expect(judgeFile('absent.json')).rejects.toThrow(/cannot be read/)
})

test('the command prints one line of JSON, or a message elsewhere and fails', () => {
  const file = written({ answers: plain.answers, submittedOn: plain.submittedOn })
  const good = command('--service', '1.001193', '--answers', file)
  expect(good.status).toBe(0)
  expect(good.stdout).toMatch(/^\{"faults":\[\],"cases":.*,"components":.*,"fee":16000,"charge":0\}\n$/)
  const bad = command('--service', '9.999999', '--answers', file)
  expect([bad.status, bad.stdout]).toEqual([1, ''])
  expect(bad.stderr).toMatch(/no service "9.999999"/)
})

type Options = { code?: string; on?: string; channel?: string }

function judge(content: unknown, options?: Options) {
  return judgeFile(written(content), options)
}

function judgeFile(name: string, { code = '1.001193', on, channel }: Options = {}) {
  return judgeAnswersFile({ code, file: join(folder, name), on, channel })
}

function written(content: unknown): string {
  const name = `${crypto.randomUUID()}.json`
  writeFileSync(join(folder, name), JSON.stringify(content))
  return name
}

function command(...args: string[]) {
  const cli = new URL('../../../bin/run.mjs', import.meta.url).pathname
  return spawnSync(process.execPath, [cli, 'server/src/main/cli.ts', 'judge-answers', ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  })
}
