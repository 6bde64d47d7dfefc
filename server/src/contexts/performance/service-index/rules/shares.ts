import type { Counted, ProcedureCounts, Standing } from '../../rules/counted.ts'
import { computeIndicator } from '../../rules/indicator.ts'

export type Fraction = readonly [numerator: number, denominator: number]

const isOnline = ({ level }: Standing) => level !== 'info'
const onlineOf = ({ standings }: Counted) => [...standings.values()].filter(isOnline)
const indicator =
  (id: string) =>
  (counted: Counted): Fraction => {
    const measured = computeIndicator(id, counted)
    return measured === 'not-measured-yet' ? [0, 0] : [measured.numerator, measured.denominator]
  }

/** Of what the points of Decision 766 are a share: figures of the plans where they say the same, and three of its own. */
export const shares = {
  'procedures-published-on-national-database': indicator('procedures-published-on-national-database'),
  'results-synced-to-national-portal': indicator('results-synced-to-national-portal'),
  'resolved-on-time': indicator('resolved-on-time'),
  /** Online services, full and partial, of all procedures that are handled there. */
  'procedures-online': (counted) => [onlineOf(counted).length, counted.standings.size],
  /** Online services to which something was handed in online, of all of them. */
  'online-services-used': (counted) => {
    const online = onlineOf(counted)
    const used = online.filter(({ code }) => (counted.procedures.get(code)?.receivedOnline ?? 0) > 0)
    return [used.length, online.length]
  },
  /** What was handed in online, of everything that was handed in to online services. */
  'online-dossiers-of-online-services': (counted) => {
    const all = onlineOf(counted).flatMap(({ code }) => counted.procedures.get(code) ?? [])
    const sum = (measure: keyof ProcedureCounts) => all.reduce((total, one) => total + one[measure], 0)
    return [sum('receivedOnline'), sum('received')]
  },
  'electronic-results': indicator('electronic-results'),
  'dossiers-digitised': indicator('dossiers-digitised'),
  'paid-dossiers-paid-online': indicator('paid-dossiers-paid-online'),
  'paid-procedures-with-online-payment': indicator('paid-procedures-with-online-payment'),
  'paid-procedures-paid-on-national-portal': indicator('paid-procedures-paid-on-national-portal'),
  satisfaction: indicator('satisfaction'),
} satisfies Record<string, (counted: Counted) => Fraction>

export type ShareName = keyof typeof shares
