type Official = { unit: string; roles: readonly string[] }

/** Who may hand the targets of a unit down: its leaders, and those who control procedures or administer there. */
export const mayHandDown = ({ roles }: Official): boolean =>
  ['leader', 'supervisor', 'unit-admin', 'system-admin'].some((role) => roles.includes(role))

/** The head of the unit takes note; any of its leaders may. */
export const mayAcknowledge = ({ unit, roles }: Official, assignment: { unit: string }): boolean =>
  unit === assignment.unit && roles.includes('leader')
