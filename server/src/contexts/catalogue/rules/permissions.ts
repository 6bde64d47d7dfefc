type Somebody = { kind: string; id?: string; roles?: readonly string[] }

/** Publishing changes what every citizen of the province may ask for: only the province's own administrator, or its set-up, does. */
export const mayPublish = (actor: Somebody): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.roles?.includes('system-admin') === true)

/** Where somebody works, as far as it matters for the catalogue. */
export type Post = {
  /** The province's People's Committee or its office. */
  provincial: boolean
  /** The agency that is responsible for the field of the procedure. */
  responsible: boolean
}

const has = (actor: Somebody, ...roles: readonly string[]): boolean =>
  actor.kind === 'staff' && roles.some((role) => actor.roles?.includes(role))

/** Who keeps the catalogue sees what is being prepared: control of procedures, and administrators (Decree 63/2010/NĐ-CP, Art. 5). */
export const mayAdminister = (actor: Somebody): boolean =>
  has(actor, 'supervisor', 'unit-admin', 'system-admin')

/** The province's own people for every procedure, those of an agency for the fields it is responsible for. */
export const mayDraft = (actor: Somebody, post: Post): boolean =>
  (post.provincial && has(actor, 'supervisor', 'system-admin')) ||
  (post.responsible && has(actor, 'supervisor', 'unit-admin'))

/** Whether somebody may approve for the province at all; that it is a second person is for each draft to say. */
export const mayApprove = (actor: Somebody, post: Post): boolean =>
  post.provincial && has(actor, 'supervisor', 'system-admin')

/** Who keeps the catalogue of the province sees how it compares with the national one: the administrator and those who control procedures. */
export const mayCompare = (actor: Somebody): boolean => mayPublish(actor) || has(actor, 'supervisor')
/** Everyday words decide what every citizen finds: the same people. */
export const mayEditSynonyms = mayPublish
