import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProcess } from '../definition/check-process.ts'
import { collectFindings } from '../definition/finding.ts'
import type { Process, ProcessStep, ServiceDefinition } from '../service.ts'
import { fatesOf, longestShare, type StepState, stepsBefore, stepsDue } from './walk-process.ts'

type Drawn = { before: number[]; kind: 'always' | 'decided' | 'answers' | 'otherwise' }

const yes = { properties: { abroad: { const: 'yes' } }, required: ['abroad'] }

/** A process whose middle steps follow any steps above them, under any condition; the last follows all that lead nowhere. */
const processes = fc
  .array(
    fc.record({
      before: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('always', 'decided', 'answers', 'otherwise'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn: Drawn[]): Pick<Process, 'steps'> => {
    const steps: ProcessStep[] = [stepOf(0, {})]
    for (const [index, { before, kind }] of drawn.entries())
      steps.push(
        stepOf(index + 1, {
          after: [...new Set(before.map((at) => `s${at % (index + 1)}`))],
          ...(kind === 'decided' && { decided: ['a'] }),
          ...(kind === 'answers' && { when: yes }),
          ...(kind === 'otherwise' && { otherwise: true }),
        }),
      )
    const followed = new Set(steps.flatMap((step) => step.after ?? []))
    const ends = steps.map(({ id }) => id).filter((id) => !followed.has(id))
    return { steps: [...steps, stepOf(steps.length, { after: ends })] }
  })

const stepOf = (index: number, more: Partial<ProcessStep>): ProcessStep => ({
  step: index + 1,
  id: `s${index}`,
  originStep: index + 1,
  unitKind: 'one-stop-desk',
  role: 'officer',
  action_vi: 'Làm',
  action_en: 'Work',
  share: 10,
  decisions: ['a', 'b'].map((id) => ({ id, vi: id, en: id })),
  ...more,
})

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
    stepOf(3, { share: 30, after: ['s1'], when: yes }),
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
