import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Process } from '../service.ts'
import { processes, stepOf, whenAbroad } from '../testing/processes.ts'
import { type PastWork, simulateProcess } from './simulate-process.ts'

const processWith = (steps: Process['steps'], more: Partial<Process> = {}): Process => ({
  ...{ id: 'p', name_vi: '', name_en: '', leftOut: [], origin: '', sure: 'official', totalHours: 10, steps },
  ...more,
})
/** Accepted, examined beside another agency where it is from abroad, signed, sealed, handed over. */
const table = processWith([
  stepOf(0, { role: 'clerk', share: 10 }),
  stepOf(1, { share: 50, after: ['s0'] }),
  stepOf(2, { share: 40, after: ['s0'], when: whenAbroad }),
  stepOf(3, { role: 'leader', share: 20, after: ['s1', 's2'] }),
  stepOf(4, { role: 'registry-clerk', share: 15 }),
  stepOf(5, { role: 'clerk', share: 5 }),
])
const past = (hours: readonly number[], more: Partial<PastWork> = {}): PastWork => ({
  ...{ code: 'H1', channel: 'desk', answers: { abroad: 'yes' }, process: table },
  work: hours.map((one, index) => ({ no: index + 1, hours: one, decision: 'a' })),
  ...more,
})

test('what runs side by side counts once, and waiting for the applicant not at all', () => {
  expect(simulateProcess(table, [past([1, 5, 4, 2, 1, 500])])).toMatchObject({
    dossiers: 1,
    late: 0,
    lateBefore: 0,
  })
  const slow = simulateProcess(table, [past([1, 5, 9, 2, 1, 0])])
  expect(slow).toMatchObject({ late: 1, lateCodes: ['H1'] })
  expect(slow.steps[2]).toEqual({ id: 's2', taken: 1, median: 9, p90: 9, over: 1, late: 1 })
})

test('a dossier goes the way of its answers, and online by the online hours', () => {
  const home = { answers: { abroad: 'no' } }
  expect(simulateProcess(table, [past([1, 5, 9, 2, 1, 0], home)])).toMatchObject({ late: 0 })
  const shorter = { ...table, onlineHours: 7 }
  const online = past([1, 5, 4, 1, 1, 0], { channel: 'online' })
  expect(simulateProcess(shorter, [online, { ...online, channel: 'desk' }])).toMatchObject({
    late: 1,
    lateBefore: 0,
  })
})

test('work of a step that is gone is done on the way to the next; of a step that is new nothing is known', () => {
  const renamed = processWith([
    stepOf(0, { role: 'clerk', share: 10 }),
    stepOf(9, { id: 'examine', share: 60, after: ['s0'] }),
    stepOf(3, { role: 'leader', share: 20, after: ['examine'] }),
    stepOf(7, { id: 'check', role: 'leader', share: 0, after: ['s3'] }),
    stepOf(4, { role: 'registry-clerk', share: 5, after: ['check'] }),
    stepOf(5, { role: 'clerk', share: 5, after: ['s4'] }),
  ])
  const { steps } = simulateProcess(renamed, [past([1, 5, 4, 2, 1, 0])])
  expect(steps.map(({ id, median }) => [id, median])).toEqual([
    ['s0', 1],
    ['examine', 9],
    ['s3', 2],
    ['check', null],
    ['s4', 1],
    ['s5', null],
  ])
})

test('whoever did everything in the hours of the table is never late by it', () => {
  fc.assert(
    fc.property(processes, fc.boolean(), ({ steps }, abroad) => {
      const on = processWith(steps, { totalHours: 1000 })
      const work = steps.map(({ step, share }) => ({ no: step, hours: (share * 1000) / 100, decision: 'b' }))
      const { late, steps: found } = simulateProcess(on, [
        past([], { process: on, work, answers: { abroad: abroad ? 'yes' : 'no' } }),
      ])
      expect(found.every(({ over }) => over === 0)).toBe(true)
      // Ten steps of a tenth each are the whole.
      if (steps.length <= 10) expect(late).toBe(0)
    }),
  )
})
