import fc from 'fast-check'
import type { Process, ProcessStep } from '../service.ts'

type Drawn = { before: number[]; kind: 'always' | 'decided' | 'answers' | 'otherwise' }

/** A condition that holds of half of the dossiers. */
export const whenAbroad = { properties: { abroad: { const: 'yes' } }, required: ['abroad'] }

export const stepOf = (index: number, more: Partial<ProcessStep> = {}): ProcessStep => ({
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

/** A process whose middle steps follow any steps above them, under any condition; the last follows all that lead nowhere. */
export const processes: fc.Arbitrary<Pick<Process, 'steps'>> = fc
  .array(
    fc.record({
      before: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom('always', 'decided', 'answers', 'otherwise'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn: Drawn[]) => {
    const steps: ProcessStep[] = [stepOf(0)]
    for (const [index, { before, kind }] of drawn.entries())
      steps.push(
        stepOf(index + 1, {
          after: [...new Set(before.map((at) => `s${at % (index + 1)}`))],
          ...(kind === 'decided' && { decided: ['a'] }),
          ...(kind === 'answers' && { when: whenAbroad }),
          ...(kind === 'otherwise' && { otherwise: true }),
        }),
      )
    const followed = new Set(steps.flatMap((step) => step.after ?? []))
    const ends = steps.map(({ id }) => id).filter((id) => !followed.has(id))
    return { steps: [...steps, stepOf(steps.length, { after: ends })] }
  })
