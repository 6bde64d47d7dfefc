import type { App, StaffActor } from '../../../kernel/app.ts'
import { recordAssistance } from '../../dossiers/index.ts'
import { lockVisitOfPerson } from './lock-open-visit.ts'

/** The clerk has helped the person of the visit to hand in online on their own account: that dossier is an assisted one. */
export const recordHelp = (
  app: App,
  clerk: StaffActor,
  { visit: id, code }: { visit: string; code: string },
): Promise<void> =>
  app.transaction(clerk, async (tx) => {
    const { person } = await lockVisitOfPerson(tx, clerk, id)
    await recordAssistance(tx, clerk, { person, code })
  })
