import type { Role } from '../../../kernel/values/role.ts'

const readers: readonly Role[] = ['leader', 'supervisor', 'unit-admin', 'system-admin']

/** Whether somebody in these roles looks after how forms are filled in. */
export const readsFilling = (roles: readonly Role[]): boolean => roles.some((role) => readers.includes(role))

/** A unit on the way from the root down to the one asked about. */
type Above = { id: string; parent: string | null; kind: string }

/**
 * The unit whose figures somebody may read, with everything below it: their own, and for the office of a People's Committee
 * that committee, which it works for (Decree 61/2018: the office watches over the handling of procedures).
 */
export const reachOf = (own: Above): string =>
  own.kind === 'office' && own.parent !== null ? own.parent : own.id
