import type { Locator, Page } from 'playwright-core'
import { enterOn } from './keyboard.ts'

export const keysOf =
  (page: Page) =>
  async (...names: string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name)
  }

export const row = (page: Page, code: string) => page.getByRole('row').filter({ hasText: code })

/** The page of that dossier is shown, whatever else names its code. */
export const atDossier = (page: Page, code: string): Promise<unknown> =>
  page.waitForFunction((one) => document.title.startsWith(one), code)

/** Confirms the dialog of a move; the focus is at the bar of moves again, from where the next key or Tab goes. */
export async function confirm(page: Page, name: string): Promise<void> {
  await enterOn(page, dialogOf(page).getByRole('button', { name, exact: true }))
  await dialogOf(page).waitFor({ state: 'hidden' })
  await page.locator('[role=group][aria-label="Việc làm tiếp"]:focus').waitFor()
}

/** Y, and its dialog confirmed. */
export async function confirmMain(page: Page, name: string): Promise<void> {
  await page.keyboard.press('y')
  await confirm(page, name)
}

export const listLink = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })
export const dialogOf = (page: Page) => page.getByRole('dialog')

export async function openList(page: Page, name: string): Promise<void> {
  await enterOn(page, listLink(page, name))
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** Writes on the pad as a finger would. */
export async function signOnPad(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await pad.boundingBox())!
  await page.mouse.move(x + width * 0.2, y + height * 0.7)
  await page.mouse.down()
  for (const [across, down] of [
    [0.35, 0.2],
    [0.5, 0.8],
    [0.7, 0.3],
    [0.85, 0.6],
  ] as const)
    await page.mouse.move(x + width * across, y + height * down)
  await page.mouse.up()
}
