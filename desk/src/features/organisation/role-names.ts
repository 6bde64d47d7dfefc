export const roleNames = [
  'clerk',
  'officer',
  'leader',
  'registry-clerk',
  'accountant',
  'supervisor',
  'unit-admin',
  'system-admin',
] as const
