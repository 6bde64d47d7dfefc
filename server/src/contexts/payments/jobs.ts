import type { Job } from '../../kernel/app.ts'
import { askPlatform } from './actions/ask-platform.ts'
import type { PaymentPlatform } from './adapters/payment-platform.ts'
import { waitingReferences } from './store.ts'

export const paymentJobs = (platform: PaymentPlatform): Job[] => [
  {
    name: 'payments.ask-for-waiting',
    schedule: '*/2 * * * *',
    async run(app) {
      const references = await app.read({ kind: 'system', id: this.name }, waitingReferences)
      const failures: unknown[] = []
      for (const reference of references)
        await askPlatform(app, platform, reference).catch((error) => failures.push(error))
      // One payment the platform cannot tell of must not keep the others waiting; the job itself fails and is seen.
      if (failures.length > 0 && failures.length === references.length) throw failures[0]
    },
  },
]
