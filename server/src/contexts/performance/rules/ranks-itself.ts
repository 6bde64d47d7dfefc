type Unit = { kind: string; parent: string | null }

/**
 * Whether a unit is ranked, `parent` being the one above it: agencies of the province and the People's Committees below it are. What
 * lies within an agency or a committee counts with it, so that no dossier stands twice among those of a tier.
 */
export const ranksItself = (unit: Unit, parent: Unit | undefined): boolean =>
  unit.kind !== 'division' &&
  unit.kind !== 'one-stop-desk' &&
  parent?.kind === 'peoples-committee' &&
  (parent.parent === null || unit.kind === 'peoples-committee')
