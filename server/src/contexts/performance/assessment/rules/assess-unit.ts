import type { Text } from '../../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'

export type Band = { id: string; from: number; name: Text }
/** The points of Circular 01/2018/TT-VPCP, Art. 13 to 15, as they hold from a day. */
export type AssessmentMethod = {
  validFrom: PlainDate
  source: string
  sureness: string
  /** `why`: what keeps it from being known here; null where it is measured. */
  indicators: readonly { no: number; of: 'dossier' | 'agency'; name: Text; why: Text | null }[]
  /** The most points of one indicator. */
  most: number
  time: { earlier: number; same: number; later: number }
  /** For no, one and more requests. */
  contacts: readonly number[]
  agencies: { none: number; deskOnly: number }
  online: { procedures: number; full: number; half: number }
  decimals: number
  bands: readonly Band[]
}

/** Dossiers that went alike. `lateness`: decided before (-1), on (0) or after (1) the day that was due. */
export type Alike = {
  lateness: -1 | 0 | 1
  supplements: number
  online: boolean
  /** Nobody of the administration helped to hand it in. */
  alone: boolean
  count: number
}
export type UnitFacts = {
  decided: readonly Alike[]
  received: number
  receivedOnline: number
  procedures: number
  procedureOnline: number
}
export type AssessedIndicator = {
  no: number
  name: Text
  /** Null: cannot be known here, or nothing was decided. */
  points: number | null
  max: number
  why: Text | null
}
export type Assessment = {
  dossiers: number
  indicators: AssessedIndicator[]
  points: number
  measurable: number
  outOf: number
  /** By what was reached, and by what could be if everything unknown had all its points. */
  atLeast: Band
  atMost: Band
}

/** Points of one dossier by the indicators that are scored for each. */
export const dossierPoints = (method: AssessmentMethod, one: Alike): Readonly<Record<number, number>> => ({
  1: one.lateness < 0 ? method.time.earlier : one.lateness === 0 ? method.time.same : method.time.later,
  3: method.contacts[Math.min(one.supplements, method.contacts.length - 1)]!,
  4: one.online && one.alone ? method.agencies.none : method.agencies.deskOnly,
})

function meanOf(method: AssessmentMethod, no: number, decided: readonly Alike[]): number | null {
  const dossiers = decided.reduce((sum, { count }) => sum + count, 0)
  if (dossiers === 0) return null
  const points = decided.reduce((sum, one) => sum + one.count * dossierPoints(method, one)[no]!, 0)
  const scale = 10 ** method.decimals
  return Math.round((scale * points) / dossiers) / scale
}

/** Two points, one or none: enough procedures and dossiers online, and no online one late. */
export function onlinePoints(
  { online: { procedures: needed, full, half } }: AssessmentMethod,
  { decided, received, receivedOnline, procedures, procedureOnline }: UnitFacts,
): number | null {
  if (received === 0 || procedures === 0) return null
  const isLate = decided.some(({ online, lateness }) => online && lateness > 0)
  const reaches = (percent: number) => 100 * receivedOnline >= percent * received
  if (isLate || 100 * procedureOnline < needed * procedures || !reaches(half)) return 0
  return reaches(full) ? 2 : 1
}

const bandOf = (bands: readonly Band[], points: number): Band =>
  (bands.find(({ from }) => points >= from) ?? bands.at(-1))!

/**
 * The nine indicators of a unit. Those that cannot be known are named and give nothing; the band is told as the lowest and the highest
 * that it may be.
 */
export function assessUnit(method: AssessmentMethod, facts: UnitFacts): Assessment {
  const { most, bands } = method
  const indicators = method.indicators.map(({ no, name, why }): AssessedIndicator => {
    if (why !== null) return { no, name, points: null, max: most, why }
    const points = no === 9 ? onlinePoints(method, facts) : meanOf(method, no, facts.decided)
    return { no, name, points, max: most, why: null }
  })
  const measured = indicators.filter(({ points }) => points !== null)
  const points = measured.reduce((sum, one) => sum + one.points!, 0)
  const [outOf, measurable] = [most * indicators.length, most * measured.length]
  return {
    dossiers: facts.decided.reduce((sum, { count }) => sum + count, 0),
    ...{ indicators, points, measurable, outOf },
    atLeast: bandOf(bands, points),
    atMost: bandOf(bands, points + outOf - measurable),
  }
}
