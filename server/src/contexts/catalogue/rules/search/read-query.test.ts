import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidateQueries } from './candidates.ts'
import { buildLexicon } from './lexicon.ts'
import { rank } from './rank.ts'
import { readQuery } from './read-query.ts'
import { searchForm } from './search-form.ts'

const procedures = [
  'Thủ tục đăng ký khai sinh',
  'Thủ tục đăng ký kết hôn',
  'Đăng ký thường trú',
  'Thủ tục đăng ký kết hôn có yếu tố nước ngoài',
  'Cấp đổi Giấy chứng nhận quyền sử dụng đất',
  'Cấp lại giấy phép lái xe',
].map((name, index) => ({
  code: `1.00000${index}`,
  form: searchForm(name),
  head: searchForm(name).split(' ').length,
  fieldForm: 'ho tich',
  popularity: 0,
  commune: true,
}))
const synonyms = [
  { phrase: 'sổ đỏ', meanings: ['giấy chứng nhận quyền sử dụng đất'] },
  { phrase: 'đổi sổ đỏ', meanings: ['cấp đổi giấy chứng nhận'] },
  { phrase: 'gplx', meanings: ['giấy phép lái xe'] },
  { phrase: 'xin', meanings: [] },
]
const lexicon = buildLexicon(procedures, synonyms)
const heard = (text: string) => readQuery(text, lexicon).heard.join(' ')
const best = (text: string) => rank(procedures, readQuery(text, lexicon), lexicon)[0]?.form

test.each([
  ['ddawng kys khai sinh', 'dang ki khai sinh'],
  ['d9ang8 ky1 ket61 hon6', 'dang ki ket hon'],
  ['dangkykhaisinh', 'dang ki khai sinh'],
  ['khaisinh', 'khai sinh'],
  ['đăng ký thường chú', 'dang ki thuong tru'],
  ['khai sinhh', 'khai sinh'],
  ['dnag ki ket hon', 'dang ki ket hon'],
  ['quí vị', 'qui vi'],
])('%s is heard as %s', (typed, meant) => {
  expect(heard(typed)).toBe(meant)
})

test('the longest everyday phrase is taken, short forms are written out, and a word that tells nothing weighs nothing', () => {
  expect(
    readQuery('xin đổi sổ đỏ', lexicon).groups.map(({ ways, weight }) => [
      ways.at(-1)!.words.join(' '),
      weight > 0,
    ]),
  ).toEqual([
    ['xin', false],
    ['cap doi giai chung nhan', true],
  ])
  expect(heard('gplx')).toBe('giai phep lai xe')
  expect(readQuery('xin', lexicon).groups[0]!.weight).toBeGreaterThan(0)
})

test('the plain procedure comes before its variant, which comes first when it is asked for', () => {
  expect(best('ket hon')).toBe('thu tuc dang ki ket hon')
  expect(best('ket hon nuoc ngoai')).toBe('thu tuc dang ki ket hon co ieu to nuoc ngoai')
})

test('every name is found first by itself, however its capitals, signs and spaces are written', () => {
  for (const { form } of procedures) {
    expect(best(form)).toBe(form)
    expect(best(form.replaceAll(' ', ''))).toBe(form)
    expect(best(` ${form.toUpperCase().replaceAll(' ', ' - ')}!`)).toBe(form)
  }
})

test('the form has no diacritics, no capitals, and i for y', () => {
  expect(searchForm('  Đăng ký, KẾT hôn (lại)! ')).toBe('dang ki ket hon lai')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const form = searchForm(text)
      expect(form).toMatch(/^([a-xz0-9]+( [a-xz0-9]+)*)?$/)
      expect(searchForm(form)).toBe(form)
    }),
  )
})

test('whatever is typed, the query is safe to run, and the order has everybody once', () => {
  const way = "'[a-z0-9]+'( & '[a-z0-9]+')?"
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii', maxLength: 60 })),
      (text) => {
        const query = readQuery(text, lexicon)
        for (const { text: asked } of candidateQueries(query, lexicon))
          expect(asked.replaceAll(new RegExp(way, 'g'), 'w')).toMatch(/^[w()&| ]+$/)
        expect(
          rank(procedures, query, lexicon)
            .map(({ code }) => code)
            .sort(),
        ).toEqual(procedures.map(({ code }) => code))
      },
    ),
  )
})
