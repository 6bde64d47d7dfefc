import { expect, test } from 'vitest'
import { ranksItself } from './ranks-itself.ts'

const province = { kind: 'peoples-committee', parent: null }
const police = { kind: 'police', parent: 'H52' }
const district = { kind: 'peoples-committee', parent: 'H52' }

test('of an agency and what lies within it only one is ranked; a committee below a committee is ranked itself', () => {
  expect(ranksItself(police, province)).toBe(true)
  expect(ranksItself({ kind: 'police', parent: 'H52.15' }, police)).toBe(false)
  expect(ranksItself(district, province)).toBe(true)
  expect(ranksItself({ kind: 'peoples-committee', parent: 'H52.90' }, district)).toBe(true)
  expect(ranksItself({ kind: 'centre', parent: 'H52.90' }, district)).toBe(false)
  expect(ranksItself({ kind: 'one-stop-desk', parent: 'H52' }, province)).toBe(false)
  expect(ranksItself(province, undefined)).toBe(false)
})
