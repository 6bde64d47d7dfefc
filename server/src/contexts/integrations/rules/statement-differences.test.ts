import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayStatement, statementDifferences } from './statement-differences.ts'

type Sent = { code: string; procedure: string; status: number }

/** What a side says that got these messages, in their order. */
function statementOf(sent: readonly Sent[]): DayStatement {
  const figures = Map.groupBy(sent, ({ procedure, status }) => `${procedure} ${status}`)
  return {
    figures: [...figures.values()].map((same) => ({
      procedure: same[0]!.procedure,
      status: same[0]!.status,
      count: same.length,
    })),
    dossiers: [...Map.groupBy(sent, ({ code }) => code).values()].map((of) => of.at(-1)!),
  }
}

const messages = fc.array(
  fc.record({
    code: fc.constantFrom('A', 'B', 'C', 'D'),
    procedure: fc.constant('1.001193'),
    status: fc.integer({ min: 0, max: 4 }),
  }),
)

test('the same messages differ nowhere, in whatever order a side lists them', () => {
  fc.assert(
    fc.property(messages, (sent) => {
      const { figures, dossiers } = statementOf(sent)
      const shuffled = { figures: figures.toReversed(), dossiers: dossiers.toReversed() }
      expect(statementDifferences({ figures, dossiers }, shuffled)).toEqual([])
    }),
  )
})

test('a dossier that is lost there is named, and the other way round, and the figures tell by how much', () => {
  fc.assert(
    fc.property(messages, fc.constantFrom('A', 'B', 'C', 'D'), (sent, lost) => {
      const there = sent.filter(({ code }) => code !== lost)
      const found = statementDifferences(statementOf(sent), statementOf(there))
      const named = found.filter(({ kind }) => kind === 'missing-there').map(({ code }) => code)
      expect(named).toEqual(sent.length > there.length ? [lost] : [])
      expect(found.filter(({ kind }) => kind === 'unknown-here' || kind === 'status-differs')).toEqual([])
      const less = found.reduce(
        (sum, { kind, ours, theirs }) => sum + (kind === 'figure' ? ours! - theirs! : 0),
        0,
      )
      expect(less).toBe(sent.length - there.length)
      const mirrored = statementDifferences(statementOf(there), statementOf(sent))
      expect(mirrored.filter(({ kind }) => kind === 'unknown-here')).toHaveLength(named.length)
      // What still waits here may have arrived: nobody is told that it is astray.
      const waits = statementDifferences(statementOf(sent), statementOf(there), new Set([lost]))
      expect(waits.filter(({ kind }) => kind !== 'figure')).toEqual([])
    }),
  )
})

test('another last status is a difference', () => {
  const one = statementOf([{ code: 'A', procedure: '1.001193', status: 2 }])
  const other = statementOf([{ code: 'A', procedure: '1.001193', status: 3 }])
  expect(statementDifferences(one, other).at(-1)).toEqual({
    kind: 'status-differs',
    procedure: '1.001193',
    status: null,
    code: 'A',
    ours: 2,
    theirs: 3,
  })
})
