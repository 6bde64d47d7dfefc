import type { Job } from '../../kernel/app.ts'
import { deliverMessage, type Gateways } from './actions/deliver-message.ts'
import { tellOfMovedDue } from './actions/tell-of-moved-due.ts'
import type { PortalLinks } from './ports.ts'

export const notificationJobs = (gateways: Gateways, links: PortalLinks): Job[] => [
  {
    name: 'notifications.deliver',
    run: (app, { message }) => deliverMessage(app, gateways, String(message)),
  },
  {
    name: 'notifications.tell-of-moved-due',
    run: (app, { change, batch }) =>
      tellOfMovedDue(app, links, { change: String(change), batch: Number(batch) }),
  },
]
