import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProcess } from '../definition/check-process.ts'
import { collectFindings } from '../definition/finding.ts'
import type { Process, ServiceDefinition } from '../service.ts'
import { processes, stepOf, whenAbroad } from '../testing/processes.ts'
import { fatesOf, longestShare, type StepState, stepsBefore, stepsDue } from './walk-process.ts'

const hinders = ['branch-may-end', 'step-not-after', 'step-leads-nowhere', 'decision-unknown']

function isSound(process: Pick<Process, 'steps'>): boolean {
  const findings = collectFindings()
  const time = { workingDays: 1, workingHours: 8 }
  checkProcess({ process: [process], tiers: ['commune'], time } as unknown as ServiceDefinition, findings)
  return !findings.found.some(({ code }) => hinders.includes(code))
}

test('every walk of a sound process ends with its last step, each step once and after those before it', () => {
  let sound = 0
  fc.assert(
    fc.property(processes, fc.boolean(), fc.infiniteStream(fc.nat()), (process, abroad, chance) => {
      if (!isSound(process)) return
      sound++
      const answers = { abroad: abroad ? 'yes' : 'no' }
      const walk = new Map<string, StepState>()
      const open: string[] = []
      for (let move = 0; ; move++) {
        for (const step of stepsDue(process, walk, answers)) {
          expect(walk.has(step.id)).toBe(false)
          const before = stepsBefore(process, step)
          const fates = fatesOf(process, walk, answers)
          expect(before.every((id) => ['done', 'left-out'].includes(fates.get(id)!))).toBe(true)
          walk.set(step.id, { state: 'open' })
          open.push(step.id)
        }
        if (open.length === 0) break
        expect(move).toBeLessThan(process.steps.length)
        const [next] = open.splice(chance.next().value % open.length, 1)
        walk.set(next!, { state: 'done', decision: chance.next().value % 2 ? 'a' : 'b' })
      }
      expect(walk.get(process.steps.at(-1)!.id)?.state).toBe('done')
    }),
    { numRuns: 1500 },
  )
  expect(sound).toBeGreaterThan(100)
})

const example: Pick<Process, 'steps'> = {
  steps: [
    stepOf(0, { share: 10 }),
    stepOf(1, { share: 20 }),
    stepOf(2, { share: 40, after: ['s1'], decided: ['a'] }),
    stepOf(3, { share: 30, after: ['s1'], when: whenAbroad }),
    stepOf(4, { share: 5, after: ['s1'], otherwise: true }),
    stepOf(5, { share: 30, after: ['s2', 's3', 's4'] }),
  ],
}
const done = (decision?: string): StepState => ({ state: 'done', ...(decision && { decision }) })
const dueAfter = (walk: Record<string, StepState>, abroad: string) =>
  stepsDue(example, new Map(Object.entries(walk)), { abroad }).map(({ id }) => id)

test('steps begin by what was decided and answered, side by side, and meet again', () => {
  expect(dueAfter({}, 'no')).toEqual(['s0'])
  const first = { s0: done() }
  expect(dueAfter({ ...first, s1: done('a') }, 'yes')).toEqual(['s2', 's3'])
  expect(dueAfter({ ...first, s1: done('a') }, 'no')).toEqual(['s2'])
  expect(dueAfter({ ...first, s1: done('b') }, 'no')).toEqual(['s4'])
  expect(dueAfter({ ...first, s1: done('a'), s2: done(), s3: { state: 'open' } }, 'yes')).toEqual([])
  expect(dueAfter({ ...first, s1: done('a'), s2: done(), s3: done() }, 'yes')).toEqual(['s5'])
  expect(dueAfter({ ...first, s1: done('b'), s4: done() }, 'no')).toEqual(['s5'])
})

test('what stands side by side counts once for the time', () => expect(longestShare(example)).toBe(100))
