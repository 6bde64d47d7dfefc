import { expect, test } from 'vitest'
import { fit, fitted, larger, measure, smaller, turned } from './picture-view.ts'

const scan = { width: 2480, height: 3508 }

test('a paper is as wide as its room, upright and lying', () => {
  expect(measure(scan, 600, fitted).frame).toEqual({ width: 600, height: 849 })
  const lying = measure(scan, 600, turned(fitted))
  expect(lying).toEqual({ picture: { width: 424, height: 600 }, frame: { width: 600, height: 424 } })
  expect(measure({ width: 40, height: 30 }, 600, fitted).frame.width).toBe(80)
})

test('larger and smaller go the same steps to their ends, four turns are none, fitting keeps the way up', () => {
  const times = (count: number, step: typeof larger, view = fitted) =>
    Array.from({ length: count }).reduce<typeof fitted>((now) => step(now), view)
  expect(times(20, larger).zoom).toBe(6)
  expect(times(20, smaller, times(20, larger))).toEqual(fitted)
  expect(smaller(larger(larger(fitted)))).toEqual(larger(fitted))
  expect(times(4, turned)).toEqual(fitted)
  expect(fit(turned(larger(fitted)))).toEqual({ zoom: 1, quarters: 1 })
})
