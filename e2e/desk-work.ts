import type { Browser, Page } from 'playwright-core'
import { look, officeComputer } from './browser.ts'
import type { RunningPlatform } from './platform.ts'

/** Pages of the desk in one member of staff's own browser; `first` is the heading of the first one. */
export async function signInAtDesk(
  browser: Browser,
  platform: RunningPlatform,
  username: string,
  first: string | RegExp = 'Việc của tôi',
): Promise<Page> {
  const page = await (await officeComputer(browser)).newPage()
  await page.goto(`${platform.url}/ban-lam-viec/`)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(platform.staff.password)
  await page.getByLabel(/Mã/).fill(platform.staff.code(username))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: first, level: 1 }).waitFor()
  return page
}

/** Makes a move by its button and confirms it in the dialog, filling in the PIN where one is asked for. */
export async function makeMove(page: Page, name: RegExp, pin?: string): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  if (pin) await dialog.getByLabel(/PIN/).fill(pin)
  await dialog.getByRole('button').last().click()
  await dialog.waitFor({ state: 'hidden' })
}

export async function openDossier(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: code }).click()
  await page.waitForURL(/\/ho-so\//)
  await page.getByText('Lịch sử', { exact: true }).waitFor()
}

/**
 * A dossier with one or two officers' steps goes from the desk of phường Tô Hiệu to the issued result, each step by the
 * person whose work it is, through the screens they use.
 */
export async function handleAtDesk(
  browser: Browser,
  platform: RunningPlatform,
  {
    code,
    officerSteps,
    handOver,
    name,
  }: { code: string; officerSteps: 1 | 2; handOver: boolean; name: string },
): Promise<void> {
  const { pin } = platform.staff
  const at = async (username: string) => {
    const page = await signInAtDesk(browser, platform, username)
    await openDossier(page, code)
    return page
  }
  const clerk = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await look(clerk, `${name}-desk-queue`)
  await openDossier(clerk, code)
  await look(clerk, `${name}-desk-dossier`)
  await makeMove(clerk, /^Tiếp nhận/)

  const officer = await at('tohieu.canbo')
  if (officerSteps === 2) await makeMove(officer, /^Chuyển bước sau/)
  await makeMove(officer, /^Lập dự thảo kết quả/)
  await officer.getByRole('button', { name: /^Chuyển bước sau/ }).waitFor()
  await look(officer, `${name}-desk-draft`)
  await makeMove(officer, /^Chuyển bước sau/)

  const leader = await at('tohieu.lanhdao')
  await makeMove(leader, /^Ký số/, pin)
  const registry = await at('tohieu.vanthu')
  await makeMove(registry, /^Đóng dấu/, pin)
  if (handOver) {
    await clerk.goto(`${platform.url}/ban-lam-viec/`)
    await openDossier(clerk, code)
    await clerk.getByRole('button', { name: /^Trả kết quả/ }).click()
    const handing = clerk.getByRole('dialog')
    await handing.getByLabel('Giấy tờ đã xuất trình').fill('Căn cước')
    await handing.getByText('đã ký trên phiếu giao nhận bằng giấy').click()
    await look(clerk, `${name}-desk-hand-over`)
    await handing.getByRole('button', { name: 'Trả kết quả' }).click()
    await handing.waitFor({ state: 'hidden' })
  }
  for (const page of [clerk, officer, leader, registry]) await page.context().close()
}

/** The last weekday before the dossier on the page is due. */
export async function dayBeforeDue(page: Page): Promise<string> {
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const due = await page.evaluate(
    async (dossier) => (await (await fetch(`/api/v1/desk/dossiers/${dossier}`)).json()).due.at as string,
    id,
  )
  const day = new Date(due)
  do day.setUTCDate(day.getUTCDate() - 1)
  while ([0, 6].includes(day.getUTCDay()))
  return day.toISOString().slice(0, 10)
}

/** A Thursday some weeks ahead, which no holiday is. */
export function thursdayAhead(): string {
  const date = new Date(Date.now() + 21 * 86_400_000)
  date.setUTCDate(date.getUTCDate() + ((4 - date.getUTCDay() + 7) % 7))
  return date.toISOString().slice(0, 10)
}
