import type { PlainDate } from './vietnam-time.ts'

/** The days a version holds: from the first to the day before `validTo`; for ever when that is null. */
export type Validity = { id: string; validFrom: PlainDate; validTo: PlainDate | null }

export type Placement = {
  validTo: PlainDate | null
  /** The version that ends where the new one begins; with empty days when they begin on the same day. */
  closes: string | null
}

export const holdsOn = ({ validFrom, validTo }: Omit<Validity, 'id'>, date: PlainDate): boolean =>
  validFrom <= date && (validTo === null || date < validTo)

/** Where a new version that begins on `validFrom` fits among those that stand: it ends the one before and stops at the next. */
export function placeVersion(standing: readonly Validity[], validFrom: PlainDate): Placement {
  const open = standing.filter((version) => version.validTo === null || version.validFrom < version.validTo)
  const before = open.find((version) => holdsOn(version, validFrom))
  const starts = open.map((version) => version.validFrom).filter((start) => start > validFrom)
  return { closes: before?.id ?? null, validTo: starts.sort()[0] ?? null }
}
