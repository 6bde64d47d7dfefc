import type { App, StaffActor } from '../../../kernel/app.ts'
import { keepDailyLetter } from '../store/daily-letter.ts'

/** A member of staff says whether they get the letter of each morning about what is due; only ever their own. */
export const chooseDailyLetter = (app: App, actor: StaffActor, on: boolean): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await keepDailyLetter(tx, actor.id, on)
    tx.audit('daily-letter.choose', actor.id)
  })
