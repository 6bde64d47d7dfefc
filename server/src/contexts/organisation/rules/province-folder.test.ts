import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultsOfProvince } from './province-folder.ts'

const read = (folder: string, file: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../../../data/provinces/${folder}/${file}.json`, import.meta.url), 'utf8'),
  )

test.each(['son-la', 'ha-nam', 'kon-tum', 'dong-nai', 'hau-giang'])('%s has no fault', (folder) => {
  const [head, units, staff] = ['province', 'units', 'staff'].map((file) => read(folder, file))
  expect(faultsOfProvince(head, units, staff)).toEqual([])
})

test('every fault is named, so that a folder is mended in one go', () => {
  const head = {
    code: 'H99',
    mode: 'four-tier',
    calendar: 'vietnam',
    validFrom: '2025-02-30',
    helpLine: '1022',
  }
  const unit = { id: 'H98', parent: null, kind: 'castle', tier: 'province', nameVi: 'A', nameEn: 'A' }
  const person = { username: 'a', name: 'A', unit: 'H97', position: 'A', roles: ['king'] }
  const faults = faultsOfProvince(head, [unit, { ...unit }], [person])
  for (const word of ['mode', 'validFrom', 'H99', 'castle', 'same id', 'H97', 'king'])
    expect(faults.join('; ')).toContain(word)
})
