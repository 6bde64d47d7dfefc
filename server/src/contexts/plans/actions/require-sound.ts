import type { Read } from '../../../kernel/app.ts'
import { planErrors } from '../errors.ts'
import { knownToPlans } from '../queries/known.ts'
import { judgeContent } from '../rules/judge-plan.ts'
import type { Draft } from '../store/draft.ts'

/** Throws `plan-draft-not-sound` with every fault, or `plan-reason-missing` for an amendment without one. */
export async function requireSound(read: Read, { content, base, reason }: Draft): Promise<void> {
  const faults = judgeContent(content, await knownToPlans(read))
  if (faults.length > 0)
    throw planErrors.draftNotSound(
      faults.map((fault) => ({
        ...fault,
        pointer: `/content${fault.pointer}`,
        code: 'plan-draft-not-sound',
      })),
    )
  if (base !== null && reason.trim() === '') throw planErrors.reasonMissing()
}
