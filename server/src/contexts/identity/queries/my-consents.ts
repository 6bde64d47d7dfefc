import type { App, CitizenActor } from '../../../kernel/app.ts'
import { type Consent, consentsOf } from '../store/consent.ts'

/** Everything the person has agreed to, the latest first, also what they withdrew. */
export const myConsents = (app: App, actor: CitizenActor): Promise<Consent[]> =>
  app.read(actor, (read) => consentsOf(read, actor.id))
