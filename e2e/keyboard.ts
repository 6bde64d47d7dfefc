import type { Locator, Page } from 'playwright-core'

/** More stops than any page of the desk has. */
const mostStops = 400

/**
 * Goes with Tab from where the focus is to a control, as somebody does who has no mouse; fails where Tab does not lead. Where the
 * name fits several, to the first.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const control = target.first()
  for (let stops = 0; stops < mostStops; stops++) {
    if (await control.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${control}`)
}

/** Goes to a link or button with Tab and presses Enter. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a box with Tab and marks it or takes the mark away. */
export async function spaceOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Space')
}

/** Goes to a box with Tab and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Goes to a list of choices with Tab and down to the one of that name. */
export async function chooseIn(page: Page, list: Locator, name: string | RegExp): Promise<void> {
  await tabTo(page, list)
  const chosen = () => list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text ?? '')
  const options = await list.locator('option').count()
  for (let steps = 0; steps < options; steps++) {
    await page.keyboard.press('ArrowDown')
    const text = await chosen()
    if (typeof name === 'string' ? text === name : name.test(text)) return
  }
  throw new Error(`the arrows do not lead to ${name} in ${list}`)
}

/** From now on notes what is pressed by mouse or finger on the page; gives what has been, for whoever says that nothing was. */
export async function notePointer(page: Page): Promise<readonly string[]> {
  const pressed: string[] = []
  await page.exposeFunction('notePressed', (what: string) => pressed.push(what))
  const listen = () =>
    addEventListener(
      'pointerdown',
      ({ target }) => {
        const note: (what: string) => void = Reflect.get(window, 'notePressed')
        note((target as Element).outerHTML.slice(0, 80))
      },
      { capture: true },
    )
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return pressed
}
