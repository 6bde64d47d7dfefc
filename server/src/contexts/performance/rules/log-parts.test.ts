import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logParts } from './log-parts.ts'

const procedures = fc.uniqueArray(
  fc.record({ procedure: fc.stringMatching(/^[0-9]\.[0-9]{6}$/), dossiers: fc.nat(100_000) }),
  { selector: ({ procedure }) => procedure, maxLength: 30 },
)

test('every procedure, known or not, is in one part, and no part is larger than its share and one procedure', () => {
  fc.assert(
    fc.property(procedures, fc.integer({ min: 1, max: 6 }), (all, count) => {
      const parts = logParts(all, count)
      const holds = (part: (typeof parts)[number], procedure: string) =>
        'only' in part ? part.only.includes(procedure) : !part.except.includes(procedure)
      for (const procedure of [...all.map((one) => one.procedure), 'unheard-of'])
        expect(parts.filter((part) => holds(part, procedure))).toHaveLength(1)
      const sizes = parts.map((part) =>
        all.reduce((sum, one) => sum + (holds(part, one.procedure) ? one.dossiers : 0), 0),
      )
      const [sum, largest] = [
        sizes.reduce((a, b) => a + b, 0),
        Math.max(0, ...all.map((one) => one.dossiers)),
      ]
      expect(Math.max(...sizes)).toBeLessThanOrEqual(sum / count + largest)
    }),
  )
})
