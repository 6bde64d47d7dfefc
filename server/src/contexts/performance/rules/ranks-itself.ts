type Unit = { kind: string }

/**
 * Whether a unit is ranked, `parent` being the one above it: agencies directly below a People's Committee are. What lies within an
 * agency counts with it, so that no dossier stands twice among those of a tier.
 */
export const ranksItself = ({ kind }: Unit, parent: Unit | undefined): boolean =>
  kind !== 'division' && kind !== 'one-stop-desk' && parent?.kind === 'peoples-committee'
