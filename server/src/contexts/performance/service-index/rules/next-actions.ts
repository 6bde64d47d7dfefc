import type { Counted, ProcedureCounts, Standing } from '../../rules/counted.ts'
import { type Counts, noCounts } from '../../rules/measures.ts'
import { computeIndex } from './compute-index.ts'
import type { IndexMethod } from './method.ts'

export const actionKinds = [
  ...(['finish-on-time', 'offer-online', 'first-online-dossier', 'online-dossiers'] as const),
  ...(['electronic-results', 'digitise-papers', 'online-payments'] as const),
  ...(['offer-payment', 'first-online-payment', 'satisfied-ratings'] as const),
]
export type ActionKind = (typeof actionKinds)[number]
/** Doing it `times` times gains so many points; `procedure` where it is about one. */
export type NextAction = {
  kind: ActionKind
  times: number
  procedure: string | null
  gain: number
  perTime: number
}
type Proposed = Pick<NextAction, 'kind' | 'times' | 'procedure'>
/** Dossiers that wait and come due by the end of the period. */
export type Ahead = { comingDue: number }

/** How many of what nobody can count beforehand are proposed at once. */
const next = 10

const noProcedure: ProcedureCounts = { ...noCounts }

const counting = (counted: Counted, more: Partial<Counts>): Counted => {
  const counts = { ...counted.counts }
  for (const [measure, n] of Object.entries(more)) counts[measure as keyof Counts] += n
  return { ...counted, counts }
}
const inProcedure = (counted: Counted, code: string, more: Partial<ProcedureCounts>): Counted => {
  const counts = { ...(counted.procedures.get(code) ?? noProcedure) }
  for (const [measure, n] of Object.entries(more)) counts[measure as keyof ProcedureCounts] += n
  return { ...counting(counted, more), procedures: new Map(counted.procedures).set(code, counts) }
}
const standingAs = (counted: Counted, code: string, change: Partial<Standing>): Counted => ({
  ...counted,
  standings: new Map(counted.standings).set(code, { ...counted.standings.get(code)!, ...change }),
})

/** What would have been counted after the action. */
export function after(counted: Counted, { kind, times: n, procedure }: Proposed): Counted {
  const code = procedure ?? ''
  switch (kind) {
    case 'finish-on-time':
      return counting(counted, { finished: n, finishedOnTime: n })
    case 'offer-online':
      return standingAs(counted, code, { level: counted.standings.get(code)?.reviewed ?? 'partial' })
    case 'first-online-dossier':
    case 'online-dossiers':
      return inProcedure(counted, code, { received: n, receivedOnline: n })
    case 'electronic-results':
      return counting(counted, { issued: n, issuedElectronically: n })
    case 'digitise-papers':
      return counting(counted, { received: n, receivedDigitised: n })
    case 'online-payments':
      return counting(counted, { withFee: n, withFeePaidOnline: n })
    case 'offer-payment':
      return standingAs(counted, code, { hasForm: true })
    case 'first-online-payment':
      return inProcedure(counting(counted, { withFee: n }), code, { onlinePayments: n, withFeePaidOnline: n })
    case 'satisfied-ratings':
      return counting(counted, { rated: n, satisfied: n })
  }
}

function proposed({ standings, procedures }: Counted, { comingDue }: Ahead): Proposed[] {
  const all = [...standings.values()]
  const of = (code: string) => procedures.get(code) ?? noProcedure
  const busiest = (fitting: readonly Standing[]): string | undefined =>
    [...fitting].sort((a, b) => of(b.code).received - of(a.code).received || (a.code < b.code ? -1 : 1))[0]
      ?.code
  const isOnline = ({ level }: Standing) => level !== 'info'
  const isEligible = ({ reviewed }: Standing) => reviewed === 'full' || reviewed === 'partial'
  const about = (kind: ActionKind, times: number, fits: (one: Standing) => boolean): Proposed[] => {
    const procedure = busiest(all.filter(fits))
    return procedure === undefined ? [] : [{ kind, times, procedure }]
  }
  const many = (kind: ActionKind, times: number): Proposed => ({ kind, times, procedure: null })
  return [
    ...(comingDue > 0 ? [many('finish-on-time', comingDue)] : []),
    ...about('offer-online', 1, (one) => !isOnline(one) && isEligible(one)),
    ...about('first-online-dossier', 1, (one) => isOnline(one) && of(one.code).receivedOnline === 0),
    ...about('online-dossiers', next, (one) => isOnline(one) && of(one.code).receivedOnline > 0),
    ...(['electronic-results', 'digitise-papers', 'online-payments', 'satisfied-ratings'] as const).map(
      (kind) => many(kind, next),
    ),
    ...about('offer-payment', 1, ({ hasFee, hasForm }) => hasFee && !hasForm),
    ...about(
      'first-online-payment',
      1,
      (one) => one.hasFee && one.hasForm && of(one.code).onlinePayments === 0,
    ),
  ]
}

/**
 * What would raise the index most, by points for each time it is done. The gain is the index computed anew less the index now, with
 * everything else that the action changes: a new online service without dossiers lowers the share of those that are used.
 */
export function nextActions(method: IndexMethod, counted: Counted, ahead: Ahead): NextAction[] {
  const now = computeIndex(method, counted)
  return proposed(counted, ahead)
    .map((action) => {
      const gain = computeIndex(method, after(counted, action)).points - now.points
      return { ...action, gain, perTime: gain / action.times }
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.perTime - a.perTime || (a.kind < b.kind ? -1 : 1))
}
