import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { portalMessagesOf } from '../store/message.ts'
import { inBoth } from '../templates/template.ts'
import { type TemplateName, templates } from '../templates/templates.ts'

export type PortalMessage = {
  id: string
  about: TemplateName
  dossier: string
  code: string
  subject: Text
  text: Text
  link: string
  at: Date
}

/** What the actor was told, newest first, at most a hundred. */
export const messagesOf = (app: App, actor: CitizenActor): Promise<PortalMessage[]> =>
  app.read(actor, async (read) =>
    (await portalMessagesOf(read, actor.id, 100)).map(({ id, template, facts, createdAt }) => ({
      id,
      about: template,
      dossier: facts.dossier,
      code: facts.code,
      subject: inBoth(templates[template], 'subject', facts),
      text: inBoth(templates[template], 'text', facts),
      link: facts.link,
      at: createdAt,
    })),
  )
