import type { App, StaffActor } from '../../../kernel/app.ts'
import { performanceErrors } from '../errors.ts'
import { countLateList, mayPublishLateList } from '../queries/late-list.ts'
import { addLateList } from '../store/late-list.ts'

/**
 * Publishes which agencies were late in a month that has ended, as counted now: on the portal for everybody, with the people for
 * those inside. Published again it is a new version; the old ones are kept. Throws `late-list-not-yours`, `month-not-over`.
 */
export const publishLateList = (app: App, actor: StaffActor, month: string): Promise<{ version: number }> =>
  app.transaction(actor, async (tx) => {
    if (!(await mayPublishLateList(tx, actor))) throw performanceErrors.lateListNotYours()
    const list = await countLateList(tx, month)
    const version = await addLateList(tx, actor, month, list)
    tx.audit('performance.publish-late-list', month)
    return { version }
  })
