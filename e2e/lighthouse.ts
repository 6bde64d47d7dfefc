import runLighthouse, { type Flags } from 'lighthouse'
import { chromium } from 'playwright-core'
import { sessionCookie, signInCitizen } from '../server/src/contexts/identity/index.ts'
import { freePort } from '../server/src/main/free-port.ts'
import { startGround } from './ground.ts'
import { startPlatform } from './platform.ts'

/** What must be reached, of 100: accessibility everywhere, performance on a phone with a slow line. */
const aims = { accessibility: 100, performance: 95 }

const father = {
  identityNumber: '000094000101',
  name: 'LÒ VĂN MINH',
  birthDate: '1994-03-12',
  gender: '1',
  phone: '0900000101',
  email: null,
  level: 2,
} as const

/** A draft of a birth, filled from the sources, as the father would have begun it; gives the pages of its way. */
async function beginDraft(url: string, cookie: string): Promise<string[]> {
  const start = `${url}/nop/1.001193`
  const headers = { cookie, accept: 'text/html' }
  const page = await (await fetch(start, { headers })).text()
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const unit = /<option value="([^"]+)"[^>]*>[^<]*Tô Hiệu/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ _csrf: token, all: 'yes', unit })
  const begun = await fetch(start, { method: 'POST', headers, body, redirect: 'manual' })
  const draft = /\/ho-so-nhap\/([^/?]+)/.exec(begun.headers.get('location') ?? '')?.[1]
  if (!draft) throw new Error(`no draft was begun: ${begun.status}`)
  return ['child', 'parents', 'papers', 'kiem-tra'].map((name) => `/ho-so-nhap/${draft}/${name}`)
}

/** Prints Lighthouse's mobile scores of the portal's main pages; exits with 1 when one misses its aim. */
export async function lighthouse(): Promise<void> {
  const { ground, stop } = await startGround()
  const platform = await startPlatform(ground)
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  let missed = 0
  try {
    const { token } = await signInCitizen(platform.serving.app, father)
    const cookie = `${sessionCookie}=${token}`
    const open = ['/', '/tim?q=khai+sinh', '/thu-tuc/1.001193', '/tra-cuu', '/dang-nhap']
    const own = ['/nop/1.001193', ...(await beginDraft(platform.url, cookie))]
    console.info('| page | accessibility | performance | best practices |\n| --- | ---: | ---: | ---: |')
    for (const path of [...open, ...own]) {
      const scores = await scoresOf(platform.url + path, port, own.includes(path) ? cookie : undefined)
      const name = path.replace(/[\da-f-]{36}/, '…')
      console.info(
        `| \`${name}\` | ${scores.accessibility} | ${scores.performance} | ${scores['best-practices']} |`,
      )
      for (const failure of scores.failures) console.info(`  ${failure}`)
      if (scores.accessibility < aims.accessibility || scores.performance < aims.performance) missed++
    }
  } finally {
    await browser.close()
    await platform.stop()
    await stop()
  }
  if (missed > 0) {
    console.error(`${missed} pages miss their aim: ${JSON.stringify(aims)}`)
    process.exitCode = 1
  }
}

async function scoresOf(url: string, port: number, cookie: string | undefined) {
  const flags: Flags = {
    port,
    onlyCategories: ['accessibility', 'performance', 'best-practices'],
    ...(cookie && { extraHeaders: { Cookie: cookie }, disableStorageReset: true }),
  }
  const lhr = (await runLighthouse(url, flags))?.lhr
  if (!lhr) throw new Error(`Lighthouse says nothing about ${url}`)
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100)
  const audits = ({ auditRefs = [] }: { auditRefs?: { id: string; weight: number }[] } = {}) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id])
  const failures = [...audits(lhr.categories.accessibility), ...audits(lhr.categories.performance)]
    .filter((audit) => audit && (audit.score ?? 0) < 0.9)
    .map((audit) => `${audit?.title}: ${audit?.displayValue ?? audit?.errorMessage ?? ''}`)
  return {
    accessibility: score('accessibility'),
    performance: score('performance'),
    'best-practices': score('best-practices'),
    failures,
  }
}
