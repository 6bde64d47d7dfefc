import { expect, test } from 'vitest'
import { readDefinition } from './read-definition.ts'
import { birth, extractCopy } from './testing/services.ts'

test.each([birth, extractCopy])('$code: what ships can be read', (service) => {
  expect(readDefinition(service).faults).toEqual([])
})
