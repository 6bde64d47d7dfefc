import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Channel, ProcedureChannel, TimeUnit } from './procedure-record.ts'
import { chooseTimeLimit } from './time-limit.ts'

const channels = fc.array(
  fc.record({
    channel: fc.constantFrom<Channel>('online', 'post', 'desk'),
    time: fc.option(fc.integer({ min: 1, max: 90 })),
    unit: fc.constantFrom<TimeUnit>('hour', 'day', 'working-day', 'month'),
  }),
)
const toChannel = ({ channel, time, unit }: { channel: Channel; time: number | null; unit: TimeUnit }) =>
  ({
    channel,
    times: [{ case: null, time, unit: time ? unit : null, unitGiven: true, note: null, fees: [] }],
  }) satisfies ProcedureChannel

test('a limit of the channel comes before the one of the service, and that before other channels', () => {
  const ofService = { time: 99, unit: 'working-day' } as const
  fc.assert(
    fc.property(channels, fc.boolean(), (draws, known) => {
      const all = draws.map(toChannel)
      const timed = draws.filter(({ time }) => time !== null)
      const limit = chooseTimeLimit(all, 'online', known ? ofService : undefined)
      const own = timed.filter(({ channel }) => channel === 'online')
      if (own.length > 0) expect(own).toContainEqual(expect.objectContaining(limit))
      else if (known) expect(limit).toEqual(ofService)
      else expect(limit !== undefined).toBe(timed.length > 0)
    }),
  )
})

test('of two limits the longer one is promised, whatever their units', () => {
  const [hours, month] = [
    toChannel({ channel: 'desk', time: 24, unit: 'hour' }),
    toChannel({ channel: 'desk', time: 1, unit: 'month' }),
  ]
  expect(chooseTimeLimit([hours, month], 'desk', undefined)).toEqual({ time: 1, unit: 'month' })
})
