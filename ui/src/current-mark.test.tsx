import { expect, test } from 'vitest'
import { currentMark, sectionOf } from './current-mark.ts'

test('only the very page is the current page, whatever its query', () => {
  for (const path of ['/bao-cao', '/bao-cao/', '/bao-cao?ky=1', '/bao-cao#phien-ban'])
    expect(currentMark(path, '/bao-cao'), path).toBe('page')
  expect(currentMark('/', '/')).toBe('page')
})

test('a page below belongs to it, and one whose address merely begins so does not', () => {
  expect(currentMark('/bao-cao/7', '/bao-cao')).toBe('true')
  expect(currentMark('/bao-cao-nam', '/bao-cao')).toBeUndefined()
  expect(currentMark('/nhiem-vu/ke-hoach/a', '/ke-hoach')).toBeUndefined()
  expect(currentMark('/ho-so', '/')).toBe('true')
})

test('of several the longest holds the page', () => {
  const addresses = ['/nhiem-vu', '/nhiem-vu/theo-doi', '/ke-hoach'] as const
  expect(sectionOf('/nhiem-vu/theo-doi', addresses)).toBe('/nhiem-vu/theo-doi')
  expect(sectionOf('/nhiem-vu/ke-hoach/a', addresses)).toBe('/nhiem-vu')
  expect(sectionOf('/bao-cao', addresses)).toBeUndefined()
})
