import { expect, test } from 'vitest'
import { howComputed } from './explanation.ts'

test('a reader is told how the figure is computed', () => {
  const words = {
    kind: 'ratio',
    numerator: { vi: 'hồ sơ trực tuyến', en: 'online dossiers' },
    denominator: { vi: 'tất cả hồ sơ', en: 'all dossiers' },
    note: null,
  } as const
  expect(howComputed(words)).toEqual({
    vi: 'Tỷ lệ phần trăm: hồ sơ trực tuyến trên tất cả hồ sơ.',
    en: 'Percentage: online dossiers out of all dossiers.',
  })
})
