import type { Page } from 'playwright-core'
import type { RunningPlatform } from './platform.ts'

/** Called on every page a journey passes, to look at it; does nothing where looking is not the point. */
export type Look = (name: string) => Promise<void>
export const noLook: Look = async () => {}

/** From a page that asks to sign in, through VNeID's own page, back to where one was going. */
export async function signInWithVneid(page: Page, person: string): Promise<void> {
  await page.getByRole('link', { name: /VNeID/ }).first().click()
  await page.getByRole('button', { name: new RegExp(person) }).click()
}

/** Finds a procedure in everyday words from the first page and begins it, as somebody who has not signed in yet. */
export async function findAndBegin(
  page: Page,
  platform: RunningPlatform,
  { words, title, person, look }: { words: string; title: RegExp; person: string; look: Look },
): Promise<void> {
  await page.goto(platform.url)
  await look('home')
  await page.locator('input[name=q]').first().fill(words)
  await page.getByRole('button', { name: 'Tìm', exact: true }).first().click()
  await look('search')
  await page.getByRole('link', { name: title }).first().click()
  await look('procedure')
  await page
    .getByRole('link', { name: /Nộp trực tuyến/ })
    .first()
    .click()
  await look('sign-in')
  await signInWithVneid(page, person)
  await look('start')
}

/** Chooses from a long list: by typing where the script lets one search it, else from the native one. */
export async function chooseFromList(page: Page, name: string, label: string): Promise<void> {
  const list = page.locator(`main select[name="${name}"]`)
  if (await list.isVisible()) {
    await list.selectOption({ label })
    return
  }
  const box = page.locator(`main [role=combobox][id="${name}"]`)
  await box.fill(label)
  await box.press('Enter')
}

/** Agrees to every source and chooses the commune; the form opens at its first open question. */
export async function agreeAndStart(page: Page, unit: string): Promise<void> {
  await chooseFromList(page, 'unit', unit)
  await page.getByRole('button', { name: /Đồng ý cả/ }).click()
}

/** The code on the page that says the dossier has been received. */
export async function codeReceived(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Đã nhận hồ sơ' }).waitFor()
  const code = /H52[.\d]+-\d{6}-\d{4}/.exec(await page.locator('main').innerText())?.[0]
  if (!code) throw new Error('the page names no dossier code')
  return code
}

/** What was sent to a phone or mailbox, newest first, once there are `count` of them. */
export async function messagesTo(platform: RunningPlatform, to: string, count: number): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${platform.sandbox.messages.url}/api/messages?to=${encodeURIComponent(to)}`)
    const { messages } = (await answer.json()) as { messages: { text: string }[] }
    if (messages.length >= count || tries === 40) return messages.map(({ text }) => text)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
