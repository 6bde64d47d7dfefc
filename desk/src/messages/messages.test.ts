import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { vi } from './vi/index.ts'

const leaves = (value: unknown, path = ''): string[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [`${path}: ${typeof value === 'function' ? `says with ${value.length}` : typeof value}`]

test('both languages say the same things', () => {
  expect(leaves(en)).toEqual(leaves(vi))
})

test('nothing is left unsaid', () => {
  const empty = (value: unknown): boolean =>
    value && typeof value === 'object' ? Object.values(value).some(empty) : value === ''
  expect(empty(vi)).toBe(false)
  expect(empty(en)).toBe(false)
})
