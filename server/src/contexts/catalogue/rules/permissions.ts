/** Publishing changes what every citizen of the province may ask for: only the province's own administrator, or its set-up, does. */
export const mayPublish = (actor: { kind: string; roles?: readonly string[] }): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.roles?.includes('system-admin') === true)

/** Everyday words decide what every citizen finds: the same people. */
export const mayEditSynonyms = mayPublish
