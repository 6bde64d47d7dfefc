import type { App } from '../../../kernel/app.ts'
import { addJobs } from '../../../kernel/jobs.ts'
import { dueChangesOfBatch } from '../../dossiers/index.ts'
import { personsById } from '../../identity/index.ts'
import type { PortalLinks } from '../ports.ts'
import { channelsFor } from '../rules/channel-choice.ts'
import { addMessages, type NewMessage } from '../store/message.ts'
import { messageText } from '../templates/message-text.ts'

const template = 'due-moved'
/** After everything else that waits: a change of the calendar concerns thousands, and none of them is in a hurry. */
const afterOthers = 10

/**
 * Tells the applicants of one batch that their due moments moved, on every channel there is; each is told once, however often this
 * runs. Whose clock stands still, or whose dossier has moved on since, is not told: another message says what holds.
 */
export const tellOfMovedDue = (app: App, links: PortalLinks, about: { change: string; batch: number }) =>
  app.transaction({ kind: 'system', id: 'notifications.tell-of-moved-due' }, async (tx) => {
    const moved = (await dueChangesOfBatch(tx, about.change, about.batch)).filter(({ promised }) => promised)
    const persons = await personsById(
      tx,
      moved.map(({ applicant }) => applicant),
    )
    const messages = moved.flatMap((due): NewMessage[] => {
      const person = persons.get(due.applicant)
      const facts = {
        dossier: due.dossier,
        code: due.code,
        due: due.newDue.toISOString(),
        link: links.dossier(due.dossier),
      }
      const locale = person?.language ?? 'vi'
      const phone = due.applicantPhone ?? person?.phone ?? null
      return channelsFor({ phone, email: person?.email ?? null }).map(({ channel, to }) => ({
        event: due.id,
        recipient: due.applicant,
        channel,
        template,
        facts,
        to,
        locale,
        ...messageText(template, channel, facts, locale),
      }))
    })
    const added = await addMessages(tx, messages)
    await addJobs(
      tx,
      'notifications.deliver',
      added.map((message) => ({ payload: { message }, key: `notifications.deliver:${message}` })),
      { priority: afterOthers },
    )
  })
