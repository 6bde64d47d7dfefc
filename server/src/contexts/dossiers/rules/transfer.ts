import type { Role } from '../../../kernel/values/role.ts'

/** Where a dossier is handled: the agency, the desk that received it, and who holds its step. */
export type Place = { unit: string; desk: string; assignee: string | null }

/** How units and desks that have ended go on today. */
export type Heritage = {
  /** Ended unit or desk → who took over a part and stands today, the main successor first. */
  heirs: ReadonlyMap<string, readonly string[]>
  /** The desk that receives for an agency today. */
  deskOf(unit: string): string | undefined
  /** Whether the person does the work of the role in the unit today. */
  works(staff: string, unit: string, role: Role): boolean
}

/**
 * Where a running dossier is handled today. From a unit that has ended it goes with the officer who holds it, when they work
 * at one of the successors now, else to the main successor; nobody holds it there who does not work there.
 */
export function placeToday(place: Place & { role: Role }, heritage: Heritage): Place {
  const { unit, desk, assignee, role } = place
  const heirs = heritage.heirs.get(unit)
  if (!heirs) {
    const [next] = heritage.heirs.get(desk) ?? [desk]
    return { unit, desk: heritage.heirs.has(desk) ? (heritage.deskOf(unit) ?? next ?? desk) : desk, assignee }
  }
  const theirs = assignee === null ? undefined : heirs.find((heir) => heritage.works(assignee, heir, role))
  const next = theirs ?? heirs[0] ?? unit
  return {
    unit: next,
    desk: heritage.deskOf(next) ?? heritage.heirs.get(desk)?.[0] ?? desk,
    assignee: theirs === undefined ? null : assignee,
  }
}
