import type { App, CitizenActor } from '../../../kernel/app.ts'
import { forgetRemembered } from '../store/remembered-answer.ts'

/** The person has an answer that was kept for other forms forgotten, or all of them. Twice is once. */
export const forgetAnswers = (app: App, actor: CitizenActor, question?: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const forgotten = await forgetRemembered(tx, actor.id, question)
    if (forgotten > 0) tx.audit('answer.forget', question ?? 'all')
  })
