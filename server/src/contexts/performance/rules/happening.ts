import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Tier = 'province' | 'district' | 'commune'

/** What an event says of one dossier that figures are made of. `at` and due moments are ISO 8601 in UTC. */
export type Happening = { at: string } & (
  | {
      is: 'submitted'
      unit: string
      tier: Tier | null
      channel: string
      assisted: boolean
      /** Working on the form from login to submission, in milliseconds; null when nobody was signed in. */
      ms: number | null
      fee: number
      due: string
      /** Papers that were handed in, and those of them of which a signed electronic copy was made at once. */
      papers: { received: number; digitised: number }
    }
  | { is: 'redirected'; unit: string; tier: Tier | null }
  | { is: 'assisted' }
  | { is: 'accepted'; due: string }
  | { is: 'supplement-asked' }
  | { is: 'supplement-given'; due: string }
  | { is: 'refused'; due: string; workedMinutes: number | null }
  | {
      is: 'resolved'
      due: string
      onTime: boolean
      /** A signed electronic original was issued; others can be filled from its data. */
      electronic: boolean
      reusable: boolean
      workedMinutes: number | null
    }
  | { is: 'withdrawn' }
  | { is: 'stopped' }
  | { is: 'reopened'; due: string }
  | { is: 'explained' }
  /** The head apologised and named a new due moment in place of `from`. */
  | { is: 'apologised'; from: string; due: string }
  | { is: 'due-moved'; due: string }
  /** The national portal is to be told how it ended, and knows its history and result. */
  | { is: 'to-sync' }
  | { is: 'synced' }
  | { is: 'rated'; score: number; satisfied: boolean }
  | { is: 'paid'; how: 'online' | 'cash' }
)

/** Everything that is known of one dossier. */
export type Timeline = readonly Happening[]

/** What happens at one moment happens in this order: a desk receives, takes money and accepts in one go. */
const order: readonly Happening['is'][] = [
  ...([
    'submitted',
    'assisted',
    'paid',
    'redirected',
    'accepted',
    'supplement-asked',
    'supplement-given',
  ] as const),
  ...([
    'explained',
    'apologised',
    'due-moved',
    'refused',
    'resolved',
    'withdrawn',
    'stopped',
    'to-sync',
    'synced',
    'reopened',
    'rated',
  ] as const),
]

/** By moments, whatever the order in which they were told. */
export const inOrder = (happenings: readonly Happening[]): Timeline =>
  [...happenings].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : order.indexOf(a.is) - order.indexOf(b.is),
  )

/** The timeline with more in it, in the order of moments whatever order it was told in; what is told again is there once. */
export function withHappenings(timeline: Timeline, more: readonly Happening[]): Timeline {
  const known = new Set(timeline.map((happening) => JSON.stringify(happening)))
  const fresh = more.filter((happening) => !known.has(JSON.stringify(happening)))
  return fresh.length === 0 ? timeline : inOrder([...timeline, ...fresh])
}

const daysAfter = new Map<PlainDate, PlainDate>()

/** The day in Vietnam, which is seven hours ahead of UTC. Millions of moments ask for it: a day is worked out once, for its evenings. */
export function dayOf(moment: string): PlainDate {
  const day = moment.slice(0, 10)
  if (moment.slice(11) < '17') return day
  const known = daysAfter.get(day)
  if (known) return known
  const after = addDays(day, 1)
  daysAfter.set(day, after)
  return after
}
