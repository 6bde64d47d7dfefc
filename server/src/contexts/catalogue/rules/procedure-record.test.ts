import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeLines } from './import-report.ts'
import { judgeRecord, toFileRecord } from './judge-record.ts'
import { defaultLevel } from './procedure-record.ts'

const sound = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  ministry: 'Bộ Tư pháp',
  tiers: ['commune'],
  decision: '163/QĐ-BTP',
  subjects: ['Công dân Việt Nam'],
  agency: null,
  channels: [
    {
      channel: 'online',
      time: 1,
      unit: 'working-day',
      unit_given: false,
      fees: [{ kind: 'charge', amount: 8000 }],
    },
  ],
  cases: [{ case: null, components: [{ name: 'Giấy chứng sinh', form: false, originals: 1, copies: 0 }] }],
  results: [{ name: 'Giấy khai sinh', code: 'KQ.G15.000001' }],
  legal_bases: ['60/2014/QH13'],
}

test('a sound record is accepted, with its level to be reviewed', () => {
  const verdict = judgeRecord(sound)
  if (verdict.kind !== 'accepted') return expect.unreachable(verdict.messages.join())
  expect(verdict.record.legalBases.map(({ number }) => number)).toEqual(['60/2014/QH13'])
  expect(defaultLevel(verdict.record)).toBe('partial')
  expect(defaultLevel({ channels: [{ ...verdict.record.channels[0]!, channel: 'desk' }] })).toBe('info')
})

test('times hang under the channel and papers under the case, each with its own id', () => {
  const [online] = sound.channels
  const verdict = judgeRecord({
    ...sound,
    channels: [
      online,
      { ...online, time: 3 },
      { channel: 'desk', times: [{ case: 'c2', time: 5, unit: 'day' }] },
    ],
    cases: [
      ...sound.cases,
      { id: 'c2', name: 'Xác minh', steps: ['Nộp'], components: sound.cases[0]!.components },
    ],
  })
  if (verdict.kind !== 'accepted') return expect.unreachable(verdict.messages.join())
  const { channels, cases } = verdict.record
  expect(channels.map(({ channel, times }) => [channel, times.map(({ time }) => time)])).toEqual([
    ['online', [1, 3]],
    ['desk', [5]],
  ])
  expect(cases.map(({ id, components }) => [id, components.map((paper) => paper.id)])).toEqual([
    ['c1', ['c1.p1']],
    ['c2', ['c2.p1']],
  ])
  expect(judgeRecord(toFileRecord(verdict.record))).toEqual(verdict)
})

test('what a record says in one place and denies in another is refused', () => {
  const papers = [{ ...sound.cases[0]!.components[0], id: 'p', legal_bases: ['1/2020/QH14'] }]
  expect(
    judgeRecord({
      ...sound,
      channels: [{ channel: 'desk', times: [{ case: 'c9', time: 1, unit: 'day' }] }],
      cases: [{ case: null, components: [...papers, ...papers] }],
    }),
  ).toMatchObject({
    kind: 'refused',
    messages: [
      '/cases: two components have the same id',
      '/channels: the time of desk is for the case c9, which is not there',
      '/cases: p is asked for by 1/2020/QH14, which is no legal basis of the procedure',
      '/cases: p is asked for by 1/2020/QH14, which is no legal basis of the procedure',
    ],
  })
})

test('every fault is named with its place', () => {
  const verdict = judgeRecord({
    ...sound,
    code: '1193',
    name: ' ',
    tiers: [],
    channels: [{ channel: 'fax', time: 3, fees: [{ kind: 'fee', amount: 0.5 }] }],
  })
  expect(verdict).toMatchObject({
    kind: 'refused',
    messages: [
      '/code: "1193" is not a code such as 1.001193',
      '/name: a text is required',
      '/tiers: at least 1 is required',
      '/channels/0/channel: must be online, post, desk',
      '/channels/0/unit: a time needs its unit',
      '/channels/0/fees/0/amount: must be a whole number, 0 or more',
    ],
  })
})

test('whatever a line holds, it is judged without a crash, and lines do not touch each other', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (lines) => {
      const { records, refused } = judgeLines([...lines, JSON.stringify(sound)])
      expect(records.map(({ code }) => code)).toEqual(['1.001193'])
      expect(refused).toHaveLength(lines.filter((line) => line.trim() !== '').length)
    }),
  )
})

test('a code given twice is taken once', () => {
  const { records, refused } = judgeLines([JSON.stringify(sound), '', JSON.stringify(sound)])
  expect(records).toHaveLength(1)
  expect(refused).toEqual([{ line: 3, code: '1.001193', messages: ['/code: the procedure is given twice'] }])
})
