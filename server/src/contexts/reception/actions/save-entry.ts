import { type Fault, judgeAnswers } from '@mot-cua/form-engine'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { codeLists, definitionOf, enterAnswers } from '../../forms/index.ts'
import { lockEntry } from './lock-entry.ts'

export type EntrySaved = { revision: number; faults: Fault[] }

/** Saves what the clerk has typed so far, also what is wrong, and says what is. */
export const saveEntry = (
  app: App,
  clerk: StaffActor,
  entered: {
    draft: string
    revision: number
    answers: Record<string, unknown>
    corrections: Record<string, string>
  },
): Promise<EntrySaved> =>
  app.transaction(clerk, async (tx) => {
    const { draft } = await lockEntry(tx, clerk, entered.draft)
    const { form } = await definitionOf(tx, draft.service)
    const { answers, revision } = await enterAnswers(tx, entered)
    return { revision, faults: judgeAnswers(form, answers, { today: tx.today, lists: codeLists() }) }
  })
