import type { Channel, ProcedureChannel, TimeLimit, TimeUnit } from './procedure-record.ts'

/** Rough lengths, only to tell the longer of two limits in different units. */
const days: Record<TimeUnit, number> = { hour: 1 / 8, day: 1, 'working-day': 7 / 5, month: 30 }

const longest = (channels: readonly ProcedureChannel[]): TimeLimit | undefined =>
  channels
    .flatMap(({ time, unit }) => (time && unit ? [{ time, unit }] : []))
    .sort((a, b) => b.time * days[b.unit] - a.time * days[a.unit])[0]

/**
 * The time the office has: the longest the ministry gives for the channel (cases differ, and a promise must hold for each),
 * else what the online service says, else the longest of the other channels.
 */
export const chooseTimeLimit = (
  channels: readonly ProcedureChannel[],
  channel: Channel,
  ofService: TimeLimit | undefined,
): TimeLimit | undefined =>
  longest(channels.filter((one) => one.channel === channel)) ?? ofService ?? longest(channels)
