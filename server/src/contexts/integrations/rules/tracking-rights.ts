/** Whether somebody's roles let them follow what the province sends to the monitoring system; where they work decides as well. */
export const mayFollowTracking = ({ roles }: { roles: readonly string[] }): boolean =>
  roles.some((role) => role === 'supervisor' || role === 'system-admin')
