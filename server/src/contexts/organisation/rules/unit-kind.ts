/** What a unit is: `division` of a department or a district, `board` of a zone, `centre` for any public service unit. */
export const unitKinds = [
  'peoples-committee',
  'department',
  'office',
  'division',
  'board',
  'centre',
  'police',
  'one-stop-desk',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Tiers of government; districts exist up to 30 June 2025 (Law 72/2025/QH15 has two tiers). */
export const tiers = ['province', 'district', 'commune'] as const
export type Tier = (typeof tiers)[number]

/** Whether people may address a dossier to units of the kind; a division works on what its agency receives. */
export const isAgency = (kind: UnitKind): boolean => kind !== 'division' && kind !== 'one-stop-desk'
