import { readdir } from 'node:fs/promises'
import { loadCatalogue, loadDuties, loadReviewData, publishService } from '../contexts/catalogue/index.ts'
import { loadCodeLists } from '../contexts/forms/index.ts'
import { type LoadedProvince, loadProvince, provinceOf } from '../contexts/organisation/index.ts'
import { loadOwnPlans } from '../contexts/plans/index.ts'
import type { App } from '../kernel/app.ts'
import { readService, serviceCodes } from './read-service.ts'

const data = new URL('../../../data/', import.meta.url)

const defaultProvince = 'son-la'

/** The provinces that there is a folder for. */
export async function provinceNames(): Promise<string[]> {
  const entries = await readdir(new URL('provinces/', data), { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** Sets the database up for a province, or brings in what its folder has new; an unknown name is answered with those there are. */
export async function loadProvinceNamed(app: App, name: string): Promise<LoadedProvince> {
  const names = await provinceNames()
  if (!names.includes(name))
    throw new Error(
      `There is no province "${name}"; there are ${names.join(', ')} (folders of data/provinces).`,
    )
  return loadProvince(app, new URL(`provinces/${name}/`, data))
}

/** The folder of the province that is served: the one named, else the one that the database holds, else Sơn La. */
export async function chosenProvince(app: App, province: string | null): Promise<string> {
  if (province !== null) return province
  const held = await app.read({ kind: 'system', id: 'load-data' }, provinceOf)
  return held?.folder ?? defaultProvince
}

/**
 * Loads what ships with the product: the province – without a name the one that the database holds, else Sơn La – its
 * procedures, the online services. Doing it again changes nothing.
 */
export async function loadData(app: App, province: string | null): Promise<void> {
  const name = await chosenProvince(app, province)
  await loadProvinceNamed(app, name)
  await loadCatalogue(app, new URL('procedures/', data))
  await loadReviewData(app, new URL('review/', data))
  await loadCodeLists(app)
  for (const code of await serviceCodes()) {
    const service = await readService(code)
    await publishService(app, { kind: 'system', id: 'load-data' }, code, service, service.validFrom)
  }
  await loadDuties(app, new URL(`provinces/${name}/`, data))
  await loadOwnPlans(app, data)
}
