import { expect, test } from 'vitest'
import { createHttp } from '../kernel/http.ts'
import { addProblemPages, toHtml } from './problem-pages.ts'

const folder = new URL('../../../docs/problems/', import.meta.url)

test('a code has its page, and what is no code has none', async () => {
  const http = createHttp({ identify: async () => null })
  addProblemPages(http, folder)
  const page = await http.inject('/problems/dossier-incomplete')
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-type']).toContain('text/html')
  expect(page.body).toContain('<h1>dossier-incomplete</h1>')
  for (const path of ['no-such-code', '..%2Foperations%2Fkeys', 'Dossier-Incomplete', '%00'])
    expect((await http.inject(`/problems/${path}`)).statusCode, path).toBeGreaterThanOrEqual(400)
})

test('text of a page cannot become markup', () => {
  expect(toHtml('# a <b>\n\n- `x & "y"`\n- z\n\none\ntwo')).toBe(
    '<h1>a &lt;b&gt;</h1>\n<ul>\n<li><code>x &amp; &quot;y&quot;</code></li>\n<li>z</li>\n</ul>\n<p>one two</p>',
  )
})
