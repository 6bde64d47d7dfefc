const minute = 60_000

/** Milliseconds until a message is tried again after so many attempts: a minute, doubling, at most an hour. */
export const messageWait = (attempts: number): number => growing(attempts, 60 * minute)

/** Milliseconds for which a partner that gave no answer so many times is left alone: a minute, doubling, at most half an hour. */
export const partnerWait = (failures: number): number => growing(failures, 30 * minute)

const growing = (times: number, most: number) =>
  Math.min(minute * 2 ** Math.min(Math.max(times, 1) - 1, 20), most)
