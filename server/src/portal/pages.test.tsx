import { describe, expect, test } from 'vitest'
import { formatMoment, formatMoney } from './format.ts'
import { paths } from './paths.ts'
import { renderPage } from './render.tsx'
import { at, sampleContext } from './test/sample-context.ts'
import { samplePages } from './test/sample-pages.ts'

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found!)

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  test.each(
    Object.keys(samplePages),
  )('%s is a whole page that needs no script and no inline style', (name) => {
    const html = renderPage(samplePages[name]!(sampleContext(locale)))

    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`))
    expect(all(html, /<(h1)[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
    // The one element without an address holds data that no browser runs.
    const run = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '')
    expect(run).not.toMatch(/ style=|<style|<script(?! src=)|javascript:| on[a-z]+="/)

    const ids = all(html, / id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    for (const label of all(html, / for="([^"]*)"/g)) expect(ids).toContain(label)
    const referred = [...all(html, / aria-(?:labelledby|describedby)="([^"]*)"/g)].flatMap((v) =>
      v.split(' '),
    )
    for (const id of referred) expect(ids).toContain(id)
    for (const anchor of all(html, / href="#([^"]*)"/g)) expect(ids).toContain(anchor)
  })

  test.each(Object.keys(samplePages))('every posted form of %s carries the token', (name) => {
    const html = renderPage(samplePages[name]!(sampleContext(locale)))
    const posted = html.split('<form ').filter((form) => /^[^>]*method="post"/.test(form))
    expect(posted.length).toBeGreaterThan(0)
    for (const form of posted)
      expect(form.slice(0, form.indexOf('</form>'))).toContain('name="_csrf" value="token-of-this-session"')
  })
})

test('a page with faults says so in its title and leads to each of them', () => {
  const html = renderPage(samplePages['fill faults']!(sampleContext('vi')))
  expect(html).toContain('<title>Lỗi: Thông tin của con – Một Cửa Sơn La</title>')
  expect(html).toContain('href="#child-name"')
  expect(html).toMatch(
    /<input[^>]* id="child-name" aria-describedby="child-name-hint child-name-fault" aria-invalid="true"/,
  )
})

test('an unknown code and a code that may not be shown get the same words', () => {
  const unknown = renderPage(samplePages['track unknown']!(sampleContext('vi')))
  expect(unknown).toContain('Chưa có thông tin công khai về mã này')
  expect(unknown).not.toContain('Không tìm thấy')
})

test('what somebody typed cannot become markup', () => {
  const context = sampleContext('vi', { path: '/tim?q="><script>alert(1)</script>' })
  expect(renderPage(samplePages.search!(context))).not.toContain('<script>alert')
})

test('data for machines cannot end their element, and say what the page is about', () => {
  const html = renderPage(samplePages.agency!(sampleContext('vi')))
  const [data] = all(html, /<script type="application\/ld\+json">([^<]*)<\/script>/g)
  expect(JSON.parse(data!)).toMatchObject({ '@type': 'GovernmentOrganization', name: '</script><b>' })
})

test('moments and money read as the house writes them', () => {
  expect(formatMoment(at(23, '17:00'), 'vi')).toBe('17:00 Thứ Hai 23/11/2026')
  expect(formatMoment(at(23, '17:00'), 'en')).toBe('17:00 Monday 23 Nov 2026')
  expect(formatMoney(16_000, 'vi')).toBe('16.000 đ')
})

test('addresses of the portal stay what they are', () => {
  const one = (make: (...parts: string[]) => string) => make('a/1', 'b', 'c')
  const simple = Object.fromEntries(
    Object.entries(paths).map(([name, make]) =>
      ['search', 'targets', 'myDossiers'].includes(name)
        ? [name, (make as () => string)()]
        : [name, one(make as (...parts: string[]) => string)],
    ),
  )
  expect(simple).toMatchSnapshot()
  expect(paths.search({ q: 'khai sinh', field: 'ho-tich', page: 2 })).toBe(
    '/tim?q=khai%20sinh&linh-vuc=ho-tich&trang=2',
  )
  expect(paths.search({ agency: 'H52.02', tier: 'province', audience: 'business', level: 'info' })).toBe(
    '/tim?co-quan=H52.02&cap=tinh&doi-tuong=doanh-nghiep&muc=thong-tin',
  )
  expect(paths.myDossiers('drafts')).toBe('/ho-so?muc=ban-nhap')
})
