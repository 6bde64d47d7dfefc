import type { App, CitizenActor, Read, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { isWritable, mayAnswer, sinceWhen } from '../rules/correspondence.ts'
import type { Status } from '../rules/lifecycle.ts'
import { correspondenceOf, markRead, type Written } from '../store/correspondence.ts'
import { dossierById } from '../store/dossier.ts'
import { movesOf } from '../store/history.ts'
import { dossierForStaff } from './dossier-for-staff.ts'

export type Correspondence = { messages: Omit<Written, 'key'>[]; mayWrite: boolean }

/** What was written about a dossier, for those who may read it at the desk; `mayWrite`: whether the reader answers for it. */
export const correspondence = (app: App, actor: StaffActor, id: string): Promise<Correspondence> =>
  app.read(actor, async (read) => {
    const { dossier, mover } = await dossierForStaff(read, id)
    return shown(read, dossier, mayAnswer(mover, dossier))
  })

/** The same for the applicant, who has read by it what the desk wrote. */
export const myCorrespondence = (app: App, actor: CitizenActor, id: string): Promise<Correspondence> =>
  app.read(actor, async (read) => {
    const dossier = await dossierById(read, id)
    if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
    await markRead(read, id, 'desk', actor.name)
    return shown(read, dossier, true)
  })

async function shown(
  read: Read,
  { id, status }: { id: string; status: Status },
  may: boolean,
): Promise<Correspondence> {
  const [messages, history] = await Promise.all([correspondenceOf(read, id), movesOf(read, id)])
  return {
    messages: messages.map(({ key: _, ...message }) => message),
    mayWrite: may && isWritable(status, sinceWhen(history) ?? read.now, read.now),
  }
}
