import type { ScenarioId } from './scenarios.ts'

/**
 * Presses "Trả" on the pay page, as a browser without JavaScript would, and returns the portal's address to which
 * the browser would then be sent; without a scenario the one that INIT preselected happens.
 */
export async function payAtPlatform(urlThanhToan: string, scenario?: ScenarioId | 'close'): Promise<URL> {
  const form =
    scenario === 'close'
      ? { HanhDong: 'dong' }
      : { HanhDong: 'tra', NganHang: 'NHMA', ...(scenario && { KichBan: scenario }) }
  const answer = await fetch(urlThanhToan, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(form),
  })
  const location = answer.headers.get('location')
  if (!location) throw new Error(`The pay page answered ${answer.status}: ${await answer.text()}`)
  return new URL(location)
}
