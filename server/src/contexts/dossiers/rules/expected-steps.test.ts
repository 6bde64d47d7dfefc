import { type Process, stepsBefore } from '@mot-cua/form-engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readService, serviceCodes } from '../../../../test/stories.ts'
import { addDays, toInstant } from '../../../kernel/values/vietnam-time.ts'
import { hoursOn, type WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { expectedSteps } from './expected-steps.ts'

const hour = 3_600_000
const calendar: WorkingCalendar = {
  hours: [
    { from: 7.5 * hour, to: 11.5 * hour },
    { from: 13 * hour, to: 17 * hour },
  ],
  saturday: [],
  arrivalCutoff: 15 * hour,
  daysOff: new Map([['2026-11-24', 'nghỉ']]),
  workedWeekends: new Set(),
}
const services = await Promise.all((await serviceCodes()).map(readService))
const processes = services.flatMap(({ process }) => process)
const at = (day: string, time: number) => toInstant({ date: day, time: time * hour })

/** A dossier that has just begun its step `index`, everything above it done. */
const sheetAt = (process: Process, index: number, dueAt: Date) =>
  process.steps.slice(0, index + 1).map(({ step, role }, seq) => ({
    ...{ seq: seq + 1, no: step, role, unit: 'ward', assignee: null, decision: null, dueAt },
    open: seq === index,
    outcome: seq === index ? null : 'complete-step',
  }))

const begun = fc
  .tuple(
    fc.constantFrom(...processes),
    fc.nat(),
    fc.integer({ min: -40, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([process, n, stepIn, dueIn]) => {
    const now = at('2026-11-23', 9)
    const after = (hours: number) => new Date(now.getTime() + hours * hour)
    const sheet = sheetAt(process, n % process.steps.length, after(Math.min(stepIn, dueIn)))
    return { process, sheet, answers: {}, now, due: after(dueIn), calendar }
  })

test('what is expected comes in the order of the process, in working hours, and never after what was promised', () => {
  fc.assert(
    fc.property(begun, (given) => {
      const steps = expectedSteps({ ...given, paused: false })
      for (const { no, at: end, open } of steps) {
        if (end === null) {
          expect(open).toBe(true)
          continue
        }
        expect(end >= given.now && end <= given.due).toBe(true)
        const step = given.process.steps.find((one) => one.step === no)!
        for (const id of stepsBefore(given.process, step)) {
          const before = steps.find((one) => given.process.steps.find((s) => s.step === one.no)?.id === id)
          if (before?.at) expect(end >= before.at).toBe(true)
        }
      }
    }),
  )
})

test('nothing is expected while the clock stands or once the due moment has passed', () => {
  fc.assert(
    fc.property(begun, (given) => {
      const dates = (more: object) =>
        expectedSteps({ ...given, paused: false, ...more }).flatMap((step) => step.at ?? [])
      expect(dates({ paused: true })).toEqual([])
      expect(dates({ now: new Date(given.due.getTime() + 1) })).toEqual([])
    }),
  )
})

test('a birth accepted on Monday morning is expected step by step over the day off', async () => {
  const process = (await readService('1.001193')).process[0]!
  const now = at('2026-11-23', 9)
  const sheet = sheetAt(process, 1, at('2026-11-23', 11))
  const steps = expectedSteps({
    process,
    sheet,
    answers: {},
    now,
    due: at('2026-11-25', 17),
    calendar,
    paused: false,
  })
  expect(steps[0]).toMatchObject({ open: true, unit: 'ward', at: at('2026-11-23', 11) })
  for (const { at: end } of steps) {
    const inHours = [0, 1, 2].some((days) =>
      hoursOn(addDays('2026-11-23', days), calendar).some(
        ({ from, to }) =>
          end! >= toInstant({ date: addDays('2026-11-23', days), time: from }) &&
          end! <= toInstant({ date: addDays('2026-11-23', days), time: to }),
      ),
    )
    expect(inHours).toBe(true)
  }
})
