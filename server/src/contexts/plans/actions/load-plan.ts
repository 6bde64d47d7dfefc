import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { App } from '../../../kernel/app.ts'
import { indicatorsById } from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import { faultsOfPlan, readPlan } from '../rules/plan-document.ts'
import { checksumOfPlan, replacePlan } from '../store/plan.ts'

export type LoadedPlan = { code: string; targets: number; tasks: number; changed: boolean }

/** Brings the plan of a YAML file into the database; the same file again changes nothing. A faulty one is refused whole. */
export async function loadPlan(app: App, file: URL): Promise<LoadedPlan> {
  const source = await readFile(file, 'utf8')
  const plan = readPlan(parse(source))
  const checksum = createHash('sha256').update(source).digest('hex')
  return app.transaction({ kind: 'system', id: 'plans.load-plan' }, async (tx) => {
    const faults = faultsOfPlan(plan, new Set((await indicatorsById(tx)).keys()))
    if (faults.length > 0) throw planErrors.brokenPlan(faults)
    const changed = (await checksumOfPlan(tx, plan.code)) !== checksum
    if (changed) {
      await replacePlan(tx, plan, checksum)
      tx.audit('plan.load', plan.code)
    }
    return { code: plan.code, targets: plan.targets.length, tasks: plan.tasks.length, changed }
  })
}
