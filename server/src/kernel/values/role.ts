/** What a member of staff may be in a unit (Decree 61/2018; practice of one-stop desks). */
export const roles = [
  'clerk',
  'officer',
  'leader',
  'registry-clerk',
  'accountant',
  'supervisor',
  'unit-admin',
  'system-admin',
] as const
export type Role = (typeof roles)[number]
