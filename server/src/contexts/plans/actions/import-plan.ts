import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import type { Sheet } from '../../../kernel/workbook/read-workbook.ts'
import { planErrors } from '../errors.ts'
import { knownToPlans } from '../queries/known.ts'
import { planContent } from '../queries/plan-content.ts'
import { rightsOf } from '../queries/rights.ts'
import { mayDraft, seesDrafts } from '../rules/draft.ts'
import { planDifferences } from '../rules/plan-differences.ts'
import { readPlanSheets, type SheetFault } from '../rules/read-plan-sheets.ts'
import { beginDraft } from './draft-plan.ts'

/** What a file does, or would do. `draft`: the one that was begun; null while nothing was written. */
export type PlanImport = {
  code: string
  kind: 'new' | 'amendment'
  targets: number
  tasks: number
  faults: SheetFault[]
  /** What an amendment would change in the version issued last. */
  differences: Text[]
  draft: string | null
}

/**
 * Reads a plan from a workbook and says what it would do; with `confirm` and without a fault it becomes a draft, which somebody
 * issues or not. A file of a plan that exists is an amendment of it.
 */
export const importPlan = (
  app: App,
  actor: StaffActor,
  sheets: readonly Sheet[],
  { confirm }: { confirm: boolean },
): Promise<PlanImport> =>
  app.transaction(actor, async (tx) => {
    const rights = await rightsOf(tx, actor)
    if (!seesDrafts(rights)) throw kernelErrors.notAllowed()
    const linesOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? []
    const read = readPlanSheets(linesOf, await knownToPlans(tx))
    if (!read) throw planErrors.emptyImport()
    const { code, reason, content, faults } = read
    const standing = await planContent(tx, code, { at: '9999-12-31' })
    if (!mayDraft(rights, standing ? standing.lead : rights.leads)) throw kernelErrors.notAllowed()
    const kind = standing ? 'amendment' : 'new'
    const draft =
      confirm && faults.length === 0
        ? await beginDraft(tx, actor, { code, kind, lead: null, reason, content })
        : null
    return {
      ...{ code, kind, faults, draft },
      targets: content.targets.length,
      tasks: content.tasks.length,
      differences: standing ? planDifferences(standing, content) : [],
    }
  })
