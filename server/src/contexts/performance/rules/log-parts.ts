/** The procedures of a part: the named ones, or all but these. */
export type LogPart = { only: string[] } | { except: string[] }
export type ProcedureShare = { procedure: string; dossiers: number }

/**
 * Divides procedures into parts of about as many dossiers each, so that every dossier, payment and line of the ledger is whole in one
 * of them. Whatever names a procedure that is not among them is in the last part.
 */
export function logParts(procedures: readonly ProcedureShare[], count: number): LogPart[] {
  const parts = Array.from({ length: Math.max(1, count) }, () => ({ dossiers: 0, codes: [] as string[] }))
  // The largest first, each to the part that has the least so far.
  for (const { procedure, dossiers } of [...procedures].sort((a, b) => b.dossiers - a.dossiers)) {
    const least = parts.reduce((a, b) => (b.dossiers < a.dossiers ? b : a))
    least.dossiers += dossiers
    least.codes.push(procedure)
  }
  const all = parts.slice(0, -1)
  return [...all.map(({ codes }) => ({ only: codes })), { except: all.flatMap(({ codes }) => codes) }]
}
