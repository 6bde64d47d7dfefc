import { expect, test } from 'vitest'
import type { PlanTarget } from './queries.ts'
import { emptyTarget, toTarget, typedOf } from './typed-target.ts'

test('a target goes into the boxes and comes back the same', () => {
  const target: PlanTarget = {
    ...emptyTarget(2026),
    ...{
      id: 'II.1',
      name: 'Trực tuyến',
      indicator: 'online-dossiers',
      note: 'x',
      lead: ['Sở Tư pháp', 'Sở Y tế'],
      source: 'I. Mục đích, yêu cầu',
      baseline: 61.5,
    },
    goals: { province: 80.5, commune: 30, units: { 'H52.02': 90 } },
  }
  expect(toTarget(typedOf(target))).toEqual(target)
  expect(toTarget({ ...typedOf(target), province: 'tám mươi', commune: '30,5', units: '' }).goals).toEqual({
    commune: 30.5,
  })
})
