import type { Job } from '../../kernel/app.ts'
import { answerInquiry } from './actions/answer-inquiry.ts'
import { deliverMessage, type Gateways } from './actions/deliver-message.ts'
import { mailConsulted } from './actions/mail-consulted.ts'
import { mailReminders } from './actions/mail-reminders.ts'
import { tellOfMovedDue } from './actions/tell-of-moved-due.ts'
import type { DeskLinks, PortalLinks } from './ports.ts'
import { forgetInquiries } from './store/inquiry.ts'
import { occasions } from './templates/consultation-letter.ts'

/** So many days it is known which telephone, as a digest, asked how often. */
const inquiriesKept = 7

export const notificationJobs = (gateways: Gateways, links: PortalLinks, desk: DeskLinks): Job[] => [
  {
    name: 'notifications.deliver',
    run: (app, { message }) => deliverMessage(app, gateways, String(message)),
  },
  {
    name: 'notifications.answer-inquiry',
    run: (app, { inquiry }) => answerInquiry(app, gateways.sms, String(inquiry)),
  },
  {
    name: 'notifications.forget-inquiries',
    schedule: '20 1 * * *',
    run: (app) =>
      app.transaction({ kind: 'system', id: 'notifications.forget-inquiries' }, async (tx) => {
        await forgetInquiries(tx, inquiriesKept)
      }),
  },
  {
    name: 'notifications.mail-reminders',
    // 08:00 in Vietnam, when every unit was reminded of everything that it is reminded of today.
    schedule: '0 1 * * *',
    run: (app) => mailReminders(app, desk),
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
