import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { App } from '../../../kernel/app.ts'
import { unitsOn } from '../../organisation/index.ts'
import { indicatorsById } from '../../performance/index.ts'
import { planErrors } from '../errors.ts'
import { faultsOfPlan, firstDayOf } from '../rules/judge-plan.ts'
import { readPlan } from '../rules/plan-document.ts'
import { addPlan, addVersion, lastLoaded, lockPlan } from '../store/version.ts'

export type LoadedPlan = { code: string; targets: number; tasks: number; changed: boolean }

/**
 * Brings the plan of a YAML file into the database as its first version, issued as the file says. A file that has changed is a new
 * version from today on, as long as nobody has issued one on the desk: from then on the desk is the word on the plan. A faulty
 * file is refused whole. The department that the plan's reports go to leads it.
 */
export async function loadPlan(app: App, file: URL): Promise<LoadedPlan> {
  const source = await readFile(file, 'utf8')
  const plan = readPlan(parse(source))
  const { code, province, number, issued } = plan
  const checksum = createHash('sha256').update(source).digest('hex')
  return app.transaction({ kind: 'system', id: 'plans.load-plan' }, async (tx) => {
    const faults = faultsOfPlan(plan, { indicators: new Set((await indicatorsById(tx)).keys()) })
    if (faults.length > 0) throw planErrors.brokenPlan(faults)
    const units = await unitsOn(tx, tx.today)
    const lead = units.find(({ nameVi, kind }) => kind === 'department' && nameVi === plan.reporting.to)
    const isNew = await addPlan(tx, { code, province, lead: lead?.id ?? null })
    const standing = isNew ? undefined : await lockPlan(tx, code)
    const loaded = await lastLoaded(tx, code)
    const changed = !loaded || (!loaded.amended && loaded.checksum !== checksum)
    if (changed) {
      const document = { plan: code, number, issued, signer: null, checksum, draftedBy: null, issuedBy: null }
      const place = standing
        ? { no: standing.last + 1, holdsFrom: tx.today, reason: 'Tệp kế hoạch đã thay đổi' }
        : { no: 1, holdsFrom: firstDayOf(issued), reason: null }
      await addVersion(tx, { ...document, ...place }, plan)
      tx.audit('plan.load', code)
    }
    return { code, targets: plan.targets.length, tasks: plan.tasks.length, changed }
  })
}
