import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuery, searchForm, toTsquery } from './search-query.ts'

const synonyms = [
  { phrase: 'sổ đỏ', meaning: 'giấy chứng nhận quyền sử dụng đất' },
  { phrase: 'sổ', meaning: 'sổ hộ tịch' },
  { phrase: 'xin', meaning: '' },
]

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

test('the longest everyday phrase is taken, and a word that tells nothing goes', () => {
  expect(readQuery('xin sổ đỏ', synonyms)).toEqual({
    form: 'xin so do',
    official: 'giai chung nhan quien su dung dat',
    groups: [
      [
        ['so', 'do'],
        ['giai', 'chung', 'nhan', 'quien', 'su', 'dung', 'dat'],
      ],
    ],
  })
  expect(readQuery('xin', synonyms).groups).toEqual([[['xin']]])
})

test('whatever is typed, the query is safe to run', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const group of readQuery(text, synonyms).groups)
        expect(toTsquery(group)).toMatch(
          /^\('[a-z0-9]+'( & '[a-z0-9]+')*\)( \| \('[a-z0-9]+'( & '[a-z0-9]+')*\))*$/,
        )
    }),
  )
})
