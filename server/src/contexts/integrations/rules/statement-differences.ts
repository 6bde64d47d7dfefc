/** What one side says of a day: messages by procedure and status, and each dossier with its last status of the day. */
export type DayStatement = {
  figures: readonly { procedure: string; status: number; count: number }[]
  dossiers: readonly { code: string; procedure: string; status: number }[]
}

export type DifferenceKind = 'figure' | 'missing-there' | 'unknown-here' | 'status-differs'

/** Where the two sides differ: `ours` and `theirs` are counts of a figure, else the last status of the dossier; null: it is not there. */
export type StatementDifference = {
  kind: DifferenceKind
  procedure: string
  /** Of a figure. */
  status: number | null
  /** Of a dossier. */
  code: string | null
  ours: number | null
  theirs: number | null
}

/**
 * Every difference between what was sent of a day and what the partner says it has, figures first. A dossier of which something
 * still waits to be sent is left out: its last message may have arrived although its answer was lost.
 */
export function statementDifferences(
  ours: DayStatement,
  theirs: DayStatement,
  waiting: ReadonlySet<string> = new Set(),
): StatementDifference[] {
  return [...figureDifferences(ours, theirs), ...dossierDifferences(ours, theirs, waiting)]
}

function figureDifferences(ours: DayStatement, theirs: DayStatement): StatementDifference[] {
  const key = ({ procedure, status }: DayStatement['figures'][number]) => `${procedure} ${status}`
  const [here, there] = [byKey(ours.figures, key), byKey(theirs.figures, key)]
  return keysOf(here, there).flatMap((one) => {
    const [a, b] = [here.get(one), there.get(one)]
    if ((a?.count ?? 0) === (b?.count ?? 0)) return []
    const { procedure, status } = (a ?? b)!
    return [
      { kind: 'figure' as const, procedure, status, code: null, ours: a?.count ?? 0, theirs: b?.count ?? 0 },
    ]
  })
}

function dossierDifferences(
  ours: DayStatement,
  theirs: DayStatement,
  waiting: ReadonlySet<string>,
): StatementDifference[] {
  const key = ({ code }: DayStatement['dossiers'][number]) => code
  const [here, there] = [byKey(ours.dossiers, key), byKey(theirs.dossiers, key)]
  return keysOf(here, there)
    .filter((code) => !waiting.has(code))
    .flatMap((code) => {
      const [a, b] = [here.get(code), there.get(code)]
      if (a && b && a.status === b.status) return []
      const kind = !b ? 'missing-there' : !a ? 'unknown-here' : 'status-differs'
      const { procedure } = (a ?? b)!
      return [
        { kind, procedure, status: null, code, ours: a?.status ?? null, theirs: b?.status ?? null } as const,
      ]
    })
}

const byKey = <T>(items: readonly T[], key: (item: T) => string) =>
  new Map(items.map((item) => [key(item), item]))
const keysOf = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
  [...new Set([...one.keys(), ...other.keys()])].sort()
