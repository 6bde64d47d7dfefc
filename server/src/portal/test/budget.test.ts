import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
})
afterAll(() => world.close())

const gzipped = async (url: string) => gzipSync((await world.stranger.get(url)).rawPayload).length

/** What a first visit of a page loads, gzipped: its scripts, and everything. */
async function weigh(page: Awaited<ReturnType<World['stranger']['get']>>) {
  expect(page.statusCode).toBe(200)
  const named = [...page.body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)
  const loaded = [...new Set(named)]
  const sizes = await Promise.all(loaded.map(async (file) => ({ file, size: await gzipped(file) })))
  const scripts = sizes.filter(({ file }) => file.endsWith('.js')).reduce((sum, { size }) => sum + size, 0)
  const all = sizes.reduce((sum, { size }) => sum + size, gzipSync(page.rawPayload).length)
  expect(loaded.some((file) => file.endsWith('.css')) && loaded.some((file) => file.endsWith('.js'))).toBe(
    true,
  )
  return { scripts, all, sizes }
}

test('a first visit loads at most 50 KB of script and 150 KB in all, gzipped', async () => {
  for (const url of [
    '/',
    '/tim?q=khai+sinh',
    '/tim?linh-vuc=%C4%90%C6%B0%E1%BB%9Dng%20b%E1%BB%99',
    '/linh-vuc',
    '/co-quan/H52.40',
    '/thu-tuc/1.001193',
    '/thu-tuc/1.001193/to-huong-dan',
    '/du-lieu-mo',
    '/dang-nhap',
    '/chi-tieu',
    '/ket-qua-thang',
  ]) {
    const { scripts, all, sizes } = await weigh(await world.stranger.get(url))
    expect(scripts, `scripts of ${url}`).toBeLessThanOrEqual(50 * 1024)
    expect(all, `all of ${url}: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(150 * 1024)
  }
})

test('so does every page of the longest form, filled in from the sources', async () => {
  const minh = noScriptBrowser(world, (await world.citizen('minh')).token)
  await minh.visit('/nop/1.001193')
  await minh.post('/nop/1.001193', { all: 'yes' })
  const draft = minh.at().split(/[/?]/)[2]!
  for (const page of ['requester', 'child', 'parents', 'papers', 'result', 'kiem-tra']) {
    const url = `/ho-so-nhap/${draft}/${page}`
    const { scripts, all, sizes } = await weigh(await minh.raw('GET', url))
    expect(scripts, `scripts of ${url}`).toBeLessThanOrEqual(50 * 1024)
    expect(all, `all of ${url}: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(150 * 1024)
  }
})

test('the content policy allows nothing inline and nothing evaluated, and pages have neither', async () => {
  const page = await world.stranger.get('/')
  const policy = String(page.headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
  expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son\w+="/)
})
