import { readdir, readFile } from 'node:fs/promises'
import { loadCatalogue, loadReviewData, publishService } from '../contexts/catalogue/index.ts'
import { loadProvince } from '../contexts/organisation/index.ts'
import { loadPlans } from '../contexts/performance/index.ts'
import type { App } from '../kernel/app.ts'

const data = new URL('../../../data/', import.meta.url)
const parts = ['form', 'components', 'process', 'results', 'reasons', 'examples'] as const

/** Loads what ships with the product: the province, its procedures, the online services. Doing it again changes nothing. */
export async function loadData(app: App, province: string): Promise<void> {
  await loadProvince(app, new URL(`provinces/${province}/`, data))
  await loadCatalogue(app, new URL('procedures/', data))
  await loadReviewData(app, new URL('review/', data))
  const services = new URL('services/', data)
  for (const entry of await readdir(services, { withFileTypes: true }))
    if (entry.isDirectory()) await loadService(app, entry.name, new URL(`${entry.name}/`, services))
  await loadPlans(app, data)
}

async function loadService(app: App, code: string, folder: URL): Promise<void> {
  const read = async (file: string) => JSON.parse(await readFile(new URL(`${file}.json`, folder), 'utf8'))
  const service = (await read('service')) as { validFrom: string }
  const members = await Promise.all(parts.map(async (part) => [part, await read(part)] as const))
  const definition = { ...service, ...Object.fromEntries(members) }
  await publishService(app, { kind: 'system', id: 'load-data' }, code, definition, service.validFrom)
}
