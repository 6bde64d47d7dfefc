import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import { setLanguage } from '../store/person.ts'

/** The person reads in this language from now on, and is written to in it. */
export const chooseLanguage = (app: App, actor: CitizenActor, language: Locale): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await setLanguage(tx, actor.id, language)
  })
