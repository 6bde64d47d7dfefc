import { readdir } from 'node:fs/promises'
import type { App } from '../../../kernel/app.ts'
import { loadIndicators } from '../../performance/index.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'

/** Loads `indicators/indicators.json` and every plan of `plans/` in a data folder; doing it again changes nothing. */
export async function loadPlans(app: App, data: URL): Promise<LoadedPlan[]> {
  await loadIndicators(app, new URL('indicators/indicators.json', data))
  const folder = new URL('plans/', data)
  const loaded: LoadedPlan[] = []
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort())
    loaded.push(await loadPlan(app, new URL(file, folder)))
  return loaded
}
