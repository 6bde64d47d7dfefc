import type { Actor, App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import type { Audience } from '../store/tables.ts'
import { addTraining } from '../store/training.ts'
import { permitAdministration } from './permit-administration.ts'

export type TrainingToCreate = {
  title: string
  topic: string
  firstDay: PlainDate
  lastDay: PlainDate
  unit: string
  audience: Audience
}

/** Announces a training that a unit holds, past or to come, and returns its id. Whoever administers the unit may. */
export const createTraining = (app: App, actor: Actor, training: TrainingToCreate): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const { firstDay, lastDay, unit, title, topic, audience } = training
    await permitAdministration(tx, unit, firstDay)
    if (lastDay < firstDay) throw organisationErrors.datesOutOfOrder()
    const id = await addTraining(tx, {
      ...{ title, topic, unit, audience },
      first_day: firstDay,
      last_day: lastDay,
    })
    tx.audit('training.create', id)
    return id
  })
