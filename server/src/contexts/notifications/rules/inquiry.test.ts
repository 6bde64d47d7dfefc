import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeAsking, readInquiry } from './inquiry.ts'

const keywords = [
  { word: 'HS', language: 'vi' },
  { word: 'DOSSIER', language: 'en' },
] as const
const rule = { keywords, perPhoneAnHour: 10, perPhoneADay: 30, allAMinute: 300 }

test('a keyword and a code are read as people type them, and nothing else is', () => {
  const code = 'H52.40-261123-0001'
  const read = (text: string) => readInquiry(text, rule)
  for (const text of [`HS ${code}`, `hs  ${code}`, ` Hs\t${code}\n`, `hs H52.40- 261123 -0001`])
    expect(read(text)).toEqual({ code, language: 'vi' })
  expect(read(`Dossier ${code}`)).toEqual({ code, language: 'en' })
  for (const text of ['', 'HS', code, `HSX ${code}`, `${code} HS`, `xin chào ${code}`])
    expect(read(text)).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = read(text)
      if (found) expect(found.code).not.toMatch(/\s/)
    }),
  )
})

test('whatever is sent, a telephone gets as many answers an hour as the rule says, and one refusal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (sent) => {
      const verdicts = Array.from({ length: sent }, (_, hour) =>
        judgeAsking({ hour, day: hour, minute: 0 }, rule),
      )
      const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
      expect(count('answer')).toBe(Math.min(sent, 10))
      expect(count('tell-limit')).toBe(sent > 10 ? 1 : 0)
    }),
  )
  expect(judgeAsking({ hour: 0, day: 30, minute: 0 }, rule)).toBe('tell-limit')
  expect(judgeAsking({ hour: 0, day: 31, minute: 0 }, rule)).toBe('silent')
  expect(judgeAsking({ hour: 0, day: 0, minute: 300 }, rule)).toBe('silent')
})
