import type { Channel, ChannelTime, ProcedureChannel, TimeLimit, TimeUnit } from './procedure-record.ts'

/** Rough lengths, only to tell the longer of two limits in different units. */
const days: Record<TimeUnit, number> = { hour: 1 / 8, day: 1, 'working-day': 7 / 5, month: 30 }

const longest = (times: readonly ChannelTime[]): TimeLimit | undefined =>
  times
    .flatMap(({ time, unit }) => (time && unit ? [{ time, unit }] : []))
    .sort((a, b) => b.time * days[b.unit] - a.time * days[a.unit])[0]

const timesOf = (channels: readonly ProcedureChannel[], channel?: Channel): ChannelTime[] =>
  channels.filter((one) => channel === undefined || one.channel === channel).flatMap(({ times }) => times)

/**
 * The time the office has: the longest the ministry gives for the channel (cases differ, and a promise must hold for each),
 * else what the online service says, else the longest of the other channels.
 */
export const chooseTimeLimit = (
  channels: readonly ProcedureChannel[],
  channel: Channel,
  ofService: TimeLimit | undefined,
): TimeLimit | undefined => longest(timesOf(channels, channel)) ?? ofService ?? longest(timesOf(channels))
