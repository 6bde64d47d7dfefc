import { expect, test } from 'vitest'
import { becauseOf, type CalendarFact, explainDueChange } from './due-change.ts'

const decision = { number: 'Quyết định 1234/QĐ-UBND', date: '2026-12-01', issuer: 'UBND tỉnh Sơn La' }
const off = (date: string): CalendarFact => ({
  date,
  kind: 'day-off',
  reason: { vi: 'Nghỉ bù', en: 'In lieu' },
  decision,
})

test('of a notice with many days, only those that concern the dossier are named, at most three', () => {
  const facts = ['2026-12-31', '2027-01-01', '2027-02-05', '2027-02-08'].map(off)
  expect(becauseOf(facts, { from: '2026-12-28', to: '2027-01-04' }, 'Lịch nghỉ 2027')).toEqual({
    because: {
      vi: 'nghỉ 31/12/2026 (Nghỉ bù), nghỉ 1/1/2027 (Nghỉ bù)',
      en: '31/12/2026 is off (In lieu), 1/1/2027 is off (In lieu)',
    },
    decision: 'Quyết định 1234/QĐ-UBND ngày 1/12/2026 của UBND tỉnh Sơn La',
  })
  expect(becauseOf(facts, { from: '2026-12-28', to: '2027-02-09' }, '').because.vi).toMatch(
    / và các ngày khác$/,
  )
  expect(becauseOf(facts, { from: '2027-03-01', to: '2027-03-09' }, 'Lịch nghỉ 2027').because.vi).toBe(
    'Lịch nghỉ 2027',
  )
})

test('the sentence says the old moment, the new one, the reason and the decision', () => {
  const facts: CalendarFact[] = [{ date: '2026-12-01', kind: 'hours', reason: { vi: '', en: '' }, decision }]
  const why = becauseOf(facts, { from: '2026-12-10', to: '2026-12-14' }, '')
  const moments = { oldDue: new Date('2026-12-14T10:00:00Z'), newDue: new Date('2026-12-14T09:30:00Z') }
  expect(explainDueChange({ ...moments, paused: false, ...why }).vi).toBe(
    'Hẹn trả đổi từ 17:00 Thứ Hai 14/12/2026 sang 16:30 Thứ Hai 14/12/2026 vì giờ làm việc mới từ 1/12/2026, ' +
      'theo Quyết định 1234/QĐ-UBND ngày 1/12/2026 của UBND tỉnh Sơn La.',
  )
  expect(explainDueChange({ ...moments, paused: true, ...why }).en).toMatch(/the clock still stands/)
})
