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

const notEmpty = ({ validFrom, validTo }: Validity): boolean => validTo === null || validFrom < validTo

/**
 * Where a new version that begins on `validFrom` fits among those that stand: it ends the one that holds then and takes over its
 * last day, so that an annulment to come stays; where none holds it stops at the next.
 */
export function placeVersion(standing: readonly Validity[], validFrom: PlainDate): Placement {
  const open = standing.filter(notEmpty)
  const before = open.find((version) => holdsOn(version, validFrom))
  if (before) return { closes: before.id, validTo: before.validTo }
  const starts = open.map((version) => version.validFrom).filter((start) => start > validFrom)
  return { closes: null, validTo: starts.sort()[0] ?? null }
}

/** The versions that end when nothing shall hold from the day on: the one that holds then, and every one to come. */
export const endedFrom = (standing: readonly Validity[], day: PlainDate): string[] =>
  standing
    .filter((version) => notEmpty(version) && (version.validFrom > day || holdsOn(version, day)))
    .map(({ id }) => id)
