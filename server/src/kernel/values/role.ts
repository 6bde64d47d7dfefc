/** What a member of staff may be in a unit (Decree 61/2018; practice of one-stop desks). */
export type Role =
  | 'clerk'
  | 'officer'
  | 'leader'
  | 'registry-clerk'
  | 'accountant'
  | 'supervisor'
  | 'unit-admin'
  | 'system-admin'
