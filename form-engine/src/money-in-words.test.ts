import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestAmountInWords, moneyInWords } from './money-in-words.ts'

test.each([
  [0, 'Không đồng', 'Zero đồng'],
  [5, 'Năm đồng', 'Five đồng'],
  [15_000, 'Mười lăm nghìn đồng', 'Fifteen thousand đồng'],
  [16_000, 'Mười sáu nghìn đồng', 'Sixteen thousand đồng'],
  [21_104, 'Hai mươi mốt nghìn một trăm linh tư đồng', 'Twenty-one thousand one hundred four đồng'],
  [100_005, 'Một trăm nghìn không trăm linh năm đồng', 'One hundred thousand five đồng'],
  [350_000_000, 'Ba trăm năm mươi triệu đồng', 'Three hundred fifty million đồng'],
  [1_010_000_000, 'Một tỷ không trăm mười triệu đồng', 'One billion ten million đồng'],
  [2_000_000_000_000, 'Hai nghìn tỷ đồng', 'Two trillion đồng'],
  [2_005_000_000_000, 'Hai nghìn không trăm linh năm tỷ đồng', 'Two trillion five billion đồng'],
])('%d đồng in words', (amount, vi, en) => {
  expect(moneyInWords(amount, 'vi')).toBe(vi)
  expect(moneyInWords(amount, 'en')).toBe(en)
})

const amount = fc.integer({ min: 0, max: largestAmountInWords })

// What a reader makes of the words: the check that no two amounts read alike and nothing is lost.
const viValues: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9, // biome-ignore format: a table
}
function readVietnamese(words: string): number {
  let [billions, total, group, digit] = [0, 0, 0, 0]
  for (const word of words.toLocaleLowerCase('vi').split(' ')) {
    if (word === 'linh' || word === 'đồng') continue
    if (word === 'mười') group += 10
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0]
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0]
    else if (word === 'nghìn') [total, group, digit] = [total + (group + digit) * 1e3, 0, 0]
    else if (word === 'triệu') [total, group, digit] = [total + (group + digit) * 1e6, 0, 0]
    else if (word === 'tỷ') [billions, total, group, digit] = [total + group + digit, 0, 0, 0]
    else digit = viValues[word] ?? Number.NaN
  }
  return billions * 1e9 + total + group + digit
}

test('the Vietnamese words can be read back to the same amount', () => {
  fc.assert(fc.property(amount, (value) => readVietnamese(moneyInWords(value, 'vi')) === value))
})

test('words are one sentence with single spaces, and different for different amounts', () => {
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('vi' as const, 'en' as const), (one, other, locale) => {
      const words = moneyInWords(one, locale)
      expect(words).toMatch(/^\p{Lu}[\p{L}-]*( [\p{L}-]+)* đồng$/u)
      expect(moneyInWords(other, locale) === words).toBe(one === other)
    }),
  )
})

test('what is no amount of đồng has no words', () => {
  const noAmount = fc.oneof(
    fc.integer({ max: -1 }),
    fc.double({ noInteger: true }),
    fc.integer({ min: largestAmountInWords + 1, max: Number.MAX_SAFE_INTEGER }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
  )
  fc.assert(fc.property(noAmount, (value) => moneyInWords(value, 'vi') === ''))
})
