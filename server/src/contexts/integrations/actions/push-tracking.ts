import type { App } from '../../../kernel/app.ts'
import type { Emc } from '../adapters/emc.ts'
import { describeTracking } from './describe-tracking.ts'
import { pushQueue } from './push-queue.ts'

export const pushJob = 'integrations.push-tracking'
const system = { kind: 'system', id: pushJob } as const

export type Tracker = { emc: Emc; secret: string }

/** Sends what waits to the monitoring system. What is sent twice carries the same number, which it counts once. */
export const pushTracking = (app: App, { emc, secret }: Tracker): Promise<void> =>
  pushQueue(app, {
    partner: 'emc',
    system,
    async send(waiting) {
      const message = await app.read(system, (read) => describeTracking(read, waiting, secret))
      return { refusal: message ? await emc.track(message) : 'dossier-gone' }
    },
  })
