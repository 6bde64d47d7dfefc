import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deskLinks } from './desk-links.ts'

test('letters lead to pages that the desk has', () => {
  const source = readFileSync(new URL('../../../desk/src/paths.ts', import.meta.url), 'utf8')
  const links = deskLinks('https://sonla.example.vn')
  const written = [links.task('$id'), links.tasks(), links.targets(), links.report('$id'), links.figures()]
  for (const link of written)
    expect(source).toContain(`'${link.replace('https://sonla.example.vn/ban-lam-viec', '')}'`)
})
