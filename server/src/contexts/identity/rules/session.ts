/** How long a session lives without use, and at most, in ms. Staff sit at shared desks: shorter. */
export const sessionLimits = {
  citizen: { idle: 60 * 60_000, whole: 12 * 3_600_000 },
  staff: { idle: 30 * 60_000, whole: 10 * 3_600_000 },
} as const

export type Session = { kind: 'citizen' | 'staff'; signedInAt: Date; seenAt: Date; endedAt: Date | null }

/** Whether the session still counts as signed in. */
export const isLive = ({ kind, signedInAt, seenAt, endedAt }: Session, now: Date): boolean =>
  endedAt === null &&
  now.getTime() - seenAt.getTime() <= sessionLimits[kind].idle &&
  now.getTime() - signedInAt.getTime() <= sessionLimits[kind].whole
