import { expect, test } from 'vitest'
import { assessmentMethodOn } from '../method.ts'
import { assessStaff, type OfficerWork } from './assess-staff.ts'

const method = assessmentMethodOn('2026-12-31')
const work = (more: Partial<OfficerWork> = {}): OfficerWork => ({
  ...{ dossiers: { earlier: 6, same: 3, later: 1 }, unasked: 7, askedOnce: 2, askedMore: 1 },
  ...{ parts: { earlier: 8, same: 1, later: 1 }, ...more },
})

test('an officer assessed by hand: total time, own part, contacts; 5 of 6 points are the whole of the task', () => {
  // (12 + 3)/10 + (16 + 1)/10 + (14 + 2)/10
  expect(assessStaff(method, work())).toMatchObject({
    ...{ handled: 10, onTime: 9, late: 1, askedMore: 1, points: 4.8, outOf: 6, band: { id: 'most' } },
  })
  const perfect = { dossiers: { earlier: 10, same: 0, later: 0 }, unasked: 10, askedOnce: 0, askedMore: 0 }
  expect(assessStaff(method, work(perfect))).toMatchObject({ points: 5.7, band: { id: 'whole' } })
  const late = { earlier: 0, same: 0, later: 10 }
  expect(assessStaff(method, work({ dossiers: late, parts: late }))).toMatchObject({
    ...{ points: 1.6, band: { id: 'less' } },
  })
})

test('whoever has nothing to compare has no band', () => {
  const nothing = { earlier: 0, same: 0, later: 0 }
  expect(assessStaff(method, work({ parts: nothing }))).toMatchObject({ points: null, band: null })
})
