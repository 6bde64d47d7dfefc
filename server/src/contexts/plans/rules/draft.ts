export type DraftState = 'editing' | 'submitted' | 'returned' | 'issued' | 'withdrawn'
export type DraftMove = 'save' | 'submit' | 'withdraw' | 'return' | 'issue'

const movesIn = {
  editing: ['save', 'submit', 'withdraw'],
  returned: ['save', 'submit', 'withdraw'],
  submitted: ['withdraw', 'return', 'issue'],
  issued: [],
  withdrawn: [],
} as const satisfies Record<DraftState, readonly DraftMove[]>

export const openStates = ['editing', 'submitted', 'returned'] as const satisfies readonly DraftState[]

/** Whether the state lets anybody make the move. */
export const isMoveIn = (state: DraftState, move: DraftMove): boolean =>
  (movesIn[state] as readonly DraftMove[]).includes(move)

/** What somebody may do with plans: of every plan, of those that their department leads, or issue. `provincial`: they act for the province. */
export type PlanRights = { provincial: boolean; draftAny: boolean; leads: string | null; issue: boolean }
type Official = { id: string; unit: string; roles: readonly string[] }
type Seat = { provincial: boolean; department: boolean }

/**
 * The province's administrator and the supervisors of its office prepare any plan, those of a department the ones it leads; the
 * province's leaders issue (plans are acts of the People's Committee: Law 72/2025/QH15, signed by its Chairman or for him).
 */
export function planRights({ unit, roles }: Official, { provincial, department }: Seat): PlanRights {
  const has = (...wanted: string[]) => wanted.some((role) => roles.includes(role))
  return {
    provincial,
    draftAny: provincial && has('system-admin', 'supervisor'),
    leads: department && has('supervisor', 'unit-admin') ? unit : null,
    issue: provincial && has('leader'),
  }
}

export const seesDrafts = (rights: PlanRights): boolean =>
  rights.draftAny || rights.issue || rights.leads !== null

/** Whether somebody may prepare the plan that the department leads. */
export const mayDraft = (rights: PlanRights, lead: string | null): boolean =>
  rights.draftAny || (rights.leads !== null && rights.leads === lead)

type Draft = { state: DraftState; author: string; lead: string | null }

/** The author's are to save and hand in, a second person's to issue and send back; either may put the draft away. */
export function isMoveOf(actor: Official, rights: PlanRights, draft: Draft, move: DraftMove): boolean {
  const own = actor.id === draft.author && mayDraft(rights, draft.lead)
  if (move === 'withdraw') return own || rights.issue || rights.draftAny
  if (move === 'issue' || move === 'return') return actor.id !== draft.author && rights.issue
  return own
}

/** The moves somebody may make now, for the screen. */
export const movesFor = (actor: Official, rights: PlanRights, draft: Draft): DraftMove[] =>
  movesIn[draft.state].filter((move) => isMoveOf(actor, rights, draft, move))
