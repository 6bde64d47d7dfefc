import type { Job } from '../../kernel/app.ts'
import { deliverMessage, type Gateways } from './actions/deliver-message.ts'

export const notificationJobs = (gateways: Gateways): Job[] => [
  {
    name: 'notifications.deliver',
    run: (app, { message }) => deliverMessage(app, gateways, String(message)),
  },
]
