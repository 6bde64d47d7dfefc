import type { Process } from '@mot-cua/form-engine'
import { stepsBefore } from '@mot-cua/form-engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processes } from '../../../../../form-engine/src/testing/processes.ts'
import { services } from '../form/shipped-services.ts'
import {
  addStep,
  followRows,
  followsInWords,
  giveHours,
  hoursOfStep,
  longestHours,
  moveStep,
  removeStep,
  settleTotal,
} from './edit-process.ts'

const usual: Process = services.find(({ code }) => code === '2.000986')!.process[0]!
const drawn = processes.map(({ steps }): Process => ({ ...usual, steps }))

test('without a step, whatever followed it follows what it followed, and nothing else changes', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), (process, at) => {
      const index = at % process.steps.length
      const gone = process.steps[index]!
      const left = removeStep(process, index)
      expect(left.steps.map(({ step }) => step)).toEqual(left.steps.map((_, place) => place + 1))
      for (const step of left.steps.slice(1)) {
        const old = process.steps.find(({ id }) => id === step.id)!
        const before = stepsBefore(process, old).flatMap((id) =>
          id === gone.id ? stepsBefore(process, gone) : [id],
        )
        if (before.length > 0) expect(stepsBefore(left, step)).toEqual([...new Set(before)])
      }
    }),
  )
})

test('what is written of rows is what stands there; the row above need not be written', () => {
  expect(followsInWords(usual, usual.steps[1]!)).toBe('')
  const third = followRows(usual, 2, '1; 2')
  expect(followsInWords(third, third.steps[2]!)).toBe('1, 2')
  expect(followRows(third, 2, '2').steps[2]?.after).toBeUndefined()
  expect(followRows(third, 2, '99').steps[2]?.after).toEqual(['99'])
})

test('a step is added below, moved and takes its hours, online in proportion until they are given', () => {
  const added = addStep(usual, 0)
  expect(added.steps[1]).toMatchObject({ step: 2, id: 'step', unitKind: usual.steps[0]?.unitKind, share: 0 })
  expect(moveStep(added, 1, -1).steps[0]).toMatchObject({ step: 1, id: 'step' })
  expect(moveStep(added, 0, -1)).toBe(added)
  const short = { ...usual, totalHours: 10, onlineHours: 8 }
  const given = giveHours(short, 0, 'desk', 5)
  expect([hoursOfStep(given, 0, 'desk'), hoursOfStep(given, 0, 'online')]).toEqual([5, 4])
  const both = giveHours(given, 0, 'online', 2)
  expect([hoursOfStep(both, 0, 'desk'), hoursOfStep(both, 0, 'online')]).toEqual([5, 2])
  expect(giveHours(both, 0, 'online', 4).steps[0]).not.toHaveProperty('onlineShare')
})

test('taking the longest way as the total keeps the hours of every step', () => {
  const changed = giveHours({ ...usual, totalHours: 24, onlineHours: 18 }, 1, 'desk', 11)
  const settled = settleTotal(changed, 'desk')
  for (const [index] of changed.steps.entries())
    for (const channel of ['desk', 'online'] as const)
      expect(hoursOfStep(settled, index, channel)).toBeCloseTo(hoursOfStep(changed, index, channel), 1)
  expect(longestHours(settled, 'desk')).toBe(settled.totalHours)
  const online = settleTotal(settled, 'online')
  expect(longestHours(online, 'online')).toBe(online.onlineHours)
})
