/** The contexts in the order in which they may know of each other. */
export const contexts = [
  'organisation',
  'catalogue',
  'identity',
  'forms',
  'documents',
  'payments',
  'dossiers',
  'reception',
  'feedback',
  'performance',
  'plans',
  'reports',
  'recommendations',
  'outreach',
  'notifications',
  'integrations',
] as const
