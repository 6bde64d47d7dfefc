import { expect, test } from 'vitest'
import type { FormDefinition } from './form.ts'
import { resultLines, writeSentence } from './result-lines.ts'

const field = (id: string, type: string, more = {}) => ({ id, type, label_vi: id, label_en: id, ...more })
const form = {
  pages: [],
  sections: [
    {
      id: 's',
      fields: [
        field('name', 'name'),
        field('born', 'date'),
        field('photo', 'file'),
        field('floors', 'table', {
          columns: [field('kind', 'text'), field('area', 'number'), field('note', 'text')],
        }),
      ],
    },
  ],
} as unknown as FormDefinition
const sources = {
  form,
  answers: {
    name: 'LÒ AN',
    born: '2026-11-04',
    floors: [{ kind: 'Tầng 1', area: 80.5 }, { kind: 'Tầng 2' }],
  },
  facts: { number: '7' },
  lists: {},
}
const line = (value: string, type = 'text') => ({ label_vi: value, label_en: value, value, type })

test('a table stays a table without the columns nobody filled in; a file and unmade facts have no line', () => {
  const layout = [
    line('name', 'name'),
    line('number + born(year)'),
    line('floors'),
    line('photo'),
    line('signer'),
  ]
  expect(resultLines({ layout }, sources)).toEqual([
    { label: 'name', value: 'LÒ AN', strong: true },
    { label: 'number + born(year)', value: '7, 2026' },
    {
      label: 'floors',
      value: 'Tầng 1, 80,5; Tầng 2',
      table: {
        columns: ['kind', 'area'],
        rows: [
          ['Tầng 1', '80,5'],
          ['Tầng 2', ''],
        ],
      },
    },
  ])
})

test('what is entered goes before the answer of its name, and what nobody said leaves room', () => {
  const facts = { ...sources.facts, name: 'LÒ MINH AN' }
  expect(writeSentence('Số {number}: {name}, {place}.', { ...sources, facts })).toBe('Số 7: LÒ MINH AN, …….')
})
