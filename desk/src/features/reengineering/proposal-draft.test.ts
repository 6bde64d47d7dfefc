import { expect, test } from 'vitest'
import { toDraft, toRecord } from './proposal-draft.ts'

const paper = (id: string) => ({
  id,
  code: null,
  name: `Giấy ${id}`,
  form: false,
  formName: null,
  formUrl: null,
  originals: 1,
  copies: 0,
  replacedBy: [],
  legalBases: [],
})
const fee = { kind: 'charge' as const, code: null, amount: 8000, per: null, note: null }
const time = { case: null, time: 5, unit: 'working-day' as const, unitGiven: true, note: null, fees: [fee] }
const before = {
  cases: [{ id: 'c1', name: null, steps: ['Nộp', 'Nhận'], components: [paper('a'), paper('b')] }],
  channels: [{ channel: 'online' as const, times: [time] }],
}

test('what is typed over nothing is the procedure in force', () => {
  expect(toRecord(before, toDraft(before, before))).toEqual(before)
})

test('papers go, data replace them, steps merge, time becomes shorter, a charge smaller, and it can be typed on', () => {
  const draft = toDraft(before, before)
  const [one] = draft.cases
  const after = toRecord(before, {
    cases: [
      {
        ...one!,
        steps: ' Nộp và nhận \n\n',
        papers: [
          { ...one!.papers[0]!, replacedBy: 'KQ.G01.000001, KQ.G01.000002' },
          { ...one!.papers[1]!, kept: false },
        ],
      },
    ],
    times: [{ ...draft.times[0]!, time: '3 ngày', fees: [{ key: 'online-0-0', amount: '4.000 đ' }] }],
  })
  expect(after.cases[0]).toMatchObject({
    steps: ['Nộp và nhận'],
    components: [{ id: 'a', replacedBy: ['KQ.G01.000001', 'KQ.G01.000002'] }],
  })
  expect(after.channels[0]?.times[0]).toMatchObject({ time: 3, fees: [{ amount: 4000 }] })
  expect(toRecord(before, toDraft(before, after))).toEqual(after)
})
