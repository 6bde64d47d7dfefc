/** Publishing changes what every citizen of the province may ask for: only the province's own administrator, or its set-up, does. */
export const mayPublish = (actor: { kind: string; roles?: readonly string[] }): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.roles?.includes('system-admin') === true)

/** Who keeps the catalogue of the province sees how it compares with the national one: the administrator and those who control procedures. */
export const mayCompare = (actor: { kind: string; roles?: readonly string[] }): boolean =>
  mayPublish(actor) || (actor.kind === 'staff' && actor.roles?.includes('supervisor') === true)
