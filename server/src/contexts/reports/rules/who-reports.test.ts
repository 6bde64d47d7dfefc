import { expect, test } from 'vitest'
import { createReporting, type TreeUnit } from './who-reports.ts'

const unit = (id: string, parent: string | null, kind: string, tier: string, nameVi = id): TreeUnit => ({
  ...{ id, parent, kind, tier, nameVi },
})
const two = [
  unit('H', null, 'peoples-committee', 'province'),
  unit('H.1', 'H', 'office', 'province'),
  unit('H.2', 'H', 'department', 'province', 'Sở Tư pháp'),
  unit('H.2.1', 'H.2', 'centre', 'province'),
  unit('H.2.2', 'H.2', 'one-stop-desk', 'province'),
  unit('H.4', 'H', 'peoples-committee', 'commune'),
]

test('in two tiers departments and communes report to the office, or to the department that a plan names', () => {
  const reporting = createReporting(two)
  expect(reporting.reporters()).toEqual(['H.1', 'H.2', 'H.4'])
  expect(reporting.receiverOf('H.4')).toBe('H.1')
  expect(reporting.receiverOf('H.4', 'Sở Tư pháp')).toBe('H.2')
  expect(reporting.receiverOf('H.4', 'Sở đã giải thể')).toBe('H.1')
  expect(reporting.receiverOf('H.2.1')).toBeNull()
  expect(reporting.partsOf('H.1')).toEqual(['H.1', 'H.2', 'H.4'])
  expect(reporting.partsOf('H.2')).toEqual([])
  expect(reporting.receiverOfAll('H.1')).toBeNull()
  expect(reporting.receiverOfAll('H.2', 'Sở Tư pháp')).toBe('H.1')
  expect(reporting.unitsIn('H.2')).toEqual(['H.2', 'H.2.1', 'H.2.2'])
})

test('in three tiers communes report to their district, and no dossier is in two reports', () => {
  const three = [
    ...two.filter(({ id }) => id !== 'H.4'),
    unit('H.5', 'H', 'peoples-committee', 'district'),
    unit('H.5.1', 'H.5', 'division', 'district'),
    unit('H.5.2', 'H.5', 'peoples-committee', 'commune'),
  ]
  const reporting = createReporting(three)
  expect(reporting.receiverOf('H.5.2')).toBe('H.5')
  expect(reporting.receiverOf('H.5')).toBe('H.1')
  expect(reporting.partsOf('H.5')).toEqual(['H.5', 'H.5.2'])
  expect(reporting.receiverOfAll('H.5')).toBe('H.1')
  expect([reporting.isBelow('H.5.2', 'H.5'), reporting.isBelow('H.5', 'H.5')]).toEqual([true, false])
  expect(reporting.unitsIn('H.5')).toEqual(['H.5', 'H.5.1'])
  const counted = reporting.reporters().flatMap((one) => reporting.unitsIn(one))
  expect(new Set(counted).size).toBe(counted.length)
  expect(counted.sort()).toEqual(
    three
      .map(({ id }) => id)
      .filter((id) => id !== 'H')
      .sort(),
  )
})
