import { expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import { birth, extractCopy, lists } from './testing/services.ts'

test.each([birth, extractCopy])('$code: nothing is wrong with what ships', (service) => {
  const start = performance.now()
  expect(checkForm(service, lists)).toEqual([])
  expect(performance.now() - start).toBeLessThan(500)
})
