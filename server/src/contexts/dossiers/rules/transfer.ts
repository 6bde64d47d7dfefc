import type { Role } from '../../../kernel/values/role.ts'

/** An open step that somebody holds. */
export type Held = { staff: string; role: Role }
/** Where a dossier is handled: the agency, the desk that received it, and who holds its steps. */
export type Place = { unit: string; desk: string; held: readonly Held[] }

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
export function placeToday({ unit, desk, held }: Place, heritage: Heritage): Place {
  const heirs = heritage.heirs.get(unit)
  if (!heirs) {
    const [next] = heritage.heirs.get(desk) ?? [desk]
    return { unit, desk: heritage.heirs.has(desk) ? (heritage.deskOf(unit) ?? next ?? desk) : desk, held }
  }
  const worksAt = (heir: string) => held.filter(({ staff, role }) => heritage.works(staff, heir, role))
  const next = heirs.find((heir) => worksAt(heir).length > 0) ?? heirs[0] ?? unit
  return {
    unit: next,
    desk: heritage.deskOf(next) ?? heritage.heirs.get(desk)?.[0] ?? desk,
    held: worksAt(next),
  }
}
