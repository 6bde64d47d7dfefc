import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSays } from './paper-forms.ts'
import { complaintsTo, limitInWords, officesOnPaper, signerOf, withoutStop } from './paper-words.ts'

test('the office above a signature does not repeat the unit that the head of the paper names', () => {
  expect(officesOnPaper('Cán bộ Một cửa, Trung tâm Phục vụ hành chính công phường Tô Hiệu')).toEqual([
    'CÁN BỘ MỘT CỬA',
  ])
  expect(officesOnPaper('Văn thư Ủy ban nhân dân phường Tô Hiệu')).toEqual(['VĂN THƯ'])
  expect(officesOnPaper('Phó Chủ tịch Ủy ban nhân dân phường Tô Hiệu')).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
  expect(signerOf(undefined).name).toBe('')
})

test('complaints go to the head of who decided', () => {
  expect(complaintsTo('Ủy ban nhân dân phường Tô Hiệu')).toBe('Chủ tịch Ủy ban nhân dân phường Tô Hiệu')
  expect(complaintsTo('Sở Tư pháp')).toBe('Thủ trưởng Sở Tư pháp')
})

test('time limits are said in their own unit, and sentences end once', () => {
  expect(limitInWords({ time: 3, unit: 'working-day' })).toBe('03 ngày làm việc')
  expect(limitInWords({ time: 12, unit: 'month' })).toBe('12 tháng')
  expect(withoutStop(' Chờ xác minh. ')).toBe('Chờ xác minh')
})

test('what a paper says is read again as it was written', () => {
  const moment = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  const says = fc.record({
    issuedAt: moment,
    number: fc.string(),
    items: fc.array(fc.record({ what: fc.string(), awaitedUntil: moment })),
    contact: fc.record({ phone: fc.string() }),
  })
  fc.assert(
    fc.property(says, (said) => {
      expect(readSays(JSON.stringify(said))).toEqual(said)
    }),
  )
})
