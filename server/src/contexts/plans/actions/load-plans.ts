import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { App } from '../../../kernel/app.ts'
import { provinceOf } from '../../organisation/index.ts'
import { loadIndicators } from '../../performance/index.ts'
import { readPlan } from '../rules/plan-document.ts'
import { provinceName } from '../rules/province-name.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'

/**
 * Loads `indicators/indicators.json` and the plans of `plans/` in a data folder, of every province or of the one that is named;
 * doing it again changes nothing.
 */
export async function loadPlans(app: App, data: URL, province?: string): Promise<LoadedPlan[]> {
  await loadIndicators(app, new URL('indicators/indicators.json', data))
  const folder = new URL('plans/', data)
  const loaded: LoadedPlan[] = []
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()) {
    const file = new URL(name, folder)
    if (province !== undefined && readPlan(parse(await readFile(file, 'utf8'))).province !== province)
      continue
    loaded.push(await loadPlan(app, file))
  }
  return loaded
}

/** Loads the plans of the province that the database holds. */
export async function loadOwnPlans(app: App, data: URL): Promise<LoadedPlan[]> {
  const province = await app.read({ kind: 'system', id: 'plans.load-own-plans' }, provinceOf)
  return loadPlans(app, data, provinceName(province?.committee.nameVi ?? ''))
}
