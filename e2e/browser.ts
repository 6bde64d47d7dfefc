import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/** Debian's Chromium without a window, kept from asking the network for anything of its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A phone as many people have: small, Vietnamese, with or without JavaScript; with an address of its own where many are used at once. */
export const phone = (
  browser: Browser,
  options: { javaScript: boolean; address?: string },
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    javaScriptEnabled: options.javaScript,
    hasTouch: true,
    ...(options.address && { extraHTTPHeaders: { 'x-forwarded-for': options.address } }),
  })

export const officeComputer = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })

const pictures = 'test-results/pictures'

/** Keeps a picture of the page and holds it against WCAG 2.2 AA; nothing may stand out of a phone's width. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `${name} scrolls sideways`).toBeLessThanOrEqual(page.viewportSize()!.width)
  const { violations } = await new AxeBuilder({ page })
    // In this page alone and without the list of what passed: a third of the time, the same violations.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    name,
  ).toEqual([])
}
