/**
 * How many dossiers went through a unit or a procedure in a period (forms II.06a and II.06b, regulations §7), as whole numbers. What
 * was refused after it was accepted, withdrawn or stopped has ended and stands with what was resolved, by its day.
 */
export type Flow = {
  /** Received before the period and not ended before it. */
  carried: number
  online: number
  /** At the desk or by post. */
  desk: number
  /** Ended before the day it was due, on it, after it: compared by date. */
  early: number
  onDay: number
  late: number
  within: number
  overdue: number
}

export const noFlow: Readonly<Flow> = {
  ...{ carried: 0, online: 0, desk: 0 },
  ...{ early: 0, onDay: 0, late: 0 },
  ...{ within: 0, overdue: 0 },
}
export const flowParts = Object.keys(noFlow) as (keyof Flow)[]

export const received = ({ carried, online, desk }: Flow): number => carried + online + desk
export const resolved = ({ early, onDay, late }: Flow): number => early + onDay + late
export const inProgress = ({ within, overdue }: Flow): number => within + overdue

export const addFlows = (flows: readonly Flow[]): Flow => {
  const sum = { ...noFlow }
  for (const flow of flows) for (const part of flowParts) sum[part] += flow[part]
  return sum
}

/** What was counted of accepted dossiers, all of it as known at one and the same moment. */
export type Counted = {
  acceptedBefore: number
  endedBefore: number
  acceptedOnline: number
  acceptedOtherwise: number
  endedEarly: number
  endedOnDay: number
  endedLate: number
  overdue: number
}

/** What is open is what was accepted by the last day and had not ended by it; what of it is not overdue is within its time. */
export function flowOf(counted: Counted): Flow {
  const { acceptedOnline, acceptedOtherwise, endedEarly, endedOnDay, endedLate, overdue } = counted
  const carried = counted.acceptedBefore - counted.endedBefore
  const open = carried + acceptedOnline + acceptedOtherwise - (endedEarly + endedOnDay + endedLate)
  return {
    ...{ carried, online: acceptedOnline, desk: acceptedOtherwise },
    ...{ early: endedEarly, onDay: endedOnDay, late: endedLate },
    ...{ within: open - overdue, overdue },
  }
}
