import type { Channel, Process, ProcessingTime } from '@mot-cua/form-engine'

/** Units in which the law gives time. `hour` and `working-hour` both run in working time. */
export type TimeUnit = 'working-hour' | 'hour' | 'working-day' | 'day' | 'month' | 'year'
export type TimeLimit = { time: number; unit: TimeUnit }

/**
 * What a dossier is promised: the time that the law gives; handed in online, the hours of the process where it has shorter ones for
 * that (20 to 30 % less in the provinces' plans).
 */
export const promisedTime = (
  { time, process }: { time: Pick<ProcessingTime, 'workingDays'>; process: Pick<Process, 'onlineHours'> },
  channel: Channel,
): TimeLimit =>
  channel === 'online' && process.onlineHours !== undefined
    ? { time: process.onlineHours, unit: 'working-hour' }
    : { time: time.workingDays, unit: 'working-day' }
