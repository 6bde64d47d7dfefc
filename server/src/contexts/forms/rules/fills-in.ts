type Actor = { kind: 'citizen' | 'staff' | 'system'; id: string }

/** Whether the actor fills in the draft: the person whose it is, or the clerk who enters it for them; never both. */
export const fillsIn = (actor: Actor, draft: { person: string; enteredBy: string | null }): boolean =>
  draft.enteredBy === null
    ? actor.kind === 'citizen' && actor.id === draft.person
    : actor.kind === 'staff' && actor.id === draft.enteredBy
