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

/** Whether people may address a dossier to units of the kind; a division works on what its agency receives. */
export const isAgency = (kind: UnitKind): boolean => kind !== 'division' && kind !== 'one-stop-desk'
