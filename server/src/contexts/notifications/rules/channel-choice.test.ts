import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelsFor } from './channel-choice.ts'

test('whatever is known of a person, the portal tells them, and no channel twice or to nowhere', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.option(fc.emailAddress()), (phone, email) => {
      const ways = channelsFor({ phone, email })
      expect(ways[0]).toEqual({ channel: 'portal', to: null })
      expect(new Set(ways.map(({ channel }) => channel)).size).toBe(ways.length)
      for (const { channel, to } of ways.slice(1)) expect(to).toBe(channel === 'sms' ? phone : email)
    }),
  )
})

test('a number that no gateway takes is left out', () => {
  const channels = (phone: string) => channelsFor({ phone, email: null }).map(({ channel }) => channel)
  expect(channels('0900000101')).toEqual(['portal', 'sms'])
  expect(channels('+84900000101')).toEqual(['portal', 'sms'])
  expect(channels('090 000')).toEqual(['portal'])
})
