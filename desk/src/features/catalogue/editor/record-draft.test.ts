import { expect, test } from 'vitest'
import { editable, valueAt, withItem, withMoved, withoutItem, withValue } from './record-draft.ts'

const record = editable({
  name: 'Cấp thẻ',
  cases: [{ id: 'c1', components: [{ name: 'Đơn' }, { name: 'Ảnh' }] }],
})
const names = (value: typeof record) => value.cases[0]?.components.map(({ name }) => name)

test('a value is changed at its place and nowhere else', () => {
  const changed = withValue(record, '/cases/0/components/1/copies', 2)
  expect(valueAt(changed, '/cases/0/components/1/copies')).toBe(2)
  expect(withValue(changed, '/cases/0/components/1/copies', 0)).toEqual(record)
  expect(changed.channels).toBe(record.channels)
})

test('items are added, moved and taken away; past the ends nothing moves', () => {
  const at = '/cases/0/components'
  expect(names(withMoved(record, at, 1, -1))).toEqual(['Ảnh', 'Đơn'])
  expect(names(withMoved(record, at, 1, 1))).toEqual(['Đơn', 'Ảnh'])
  expect(names(withMoved(record, at, 0, -1))).toEqual(['Đơn', 'Ảnh'])
  expect(names(withoutItem(record, at, 0))).toEqual(['Ảnh'])
  expect(names(withItem(record, at, { name: 'Bản đồ' }))).toEqual(['Đơn', 'Ảnh', 'Bản đồ'])
})

test('whatever a draft holds can be edited', () => {
  for (const odd of [null, 7, 'x', [], { cases: [1, null, { components: 'x' }], channels: {}, tiers: [1] }])
    expect(editable(odd).name).toBe('')
  expect(editable({ cases: [{}] }).cases[0]?.components).toEqual([])
})
