import type { App, StaffActor } from '../../../kernel/app.ts'
import { withoutDailyLetter } from '../store/daily-letter.ts'

/** Whether the member of staff gets the letter of each morning about what is due. */
export const dailyLetter = (app: App, actor: StaffActor): Promise<{ on: boolean }> =>
  app.read(actor, async (read) => ({ on: !(await withoutDailyLetter(read, [actor.id])).has(actor.id) }))
