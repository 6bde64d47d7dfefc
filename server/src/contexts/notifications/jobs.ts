import type { Job } from '../../kernel/app.ts'
import { deliverMessage, type Gateways } from './actions/deliver-message.ts'
import { mailConsulted } from './actions/mail-consulted.ts'
import { tellOfMovedDue } from './actions/tell-of-moved-due.ts'
import type { PortalLinks } from './ports.ts'
import { occasions } from './templates/consultation-letter.ts'

export const notificationJobs = (gateways: Gateways, links: PortalLinks): Job[] => [
  {
    name: 'notifications.deliver',
    run: (app, { message }) => deliverMessage(app, gateways, String(message)),
  },
  {
    name: 'notifications.mail-consulted',
    run: async (app, { dossier, no, occasion }) => {
      const known = occasions.find((one) => one === occasion)
      if (known)
        await mailConsulted(app, gateways.email, links, {
          dossier: String(dossier),
          no: Number(no),
          occasion: known,
        })
    },
  },
  {
    name: 'notifications.tell-of-moved-due',
    run: (app, { change, batch }) =>
      tellOfMovedDue(app, links, { change: String(change), batch: Number(batch) }),
  },
]
