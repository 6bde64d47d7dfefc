import type { App, CitizenActor, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { dossierErrors } from '../errors.ts'
import { messageWritten } from '../events.ts'
import { dossierForStaff } from '../queries/dossier-for-staff.ts'
import {
  faultOfText,
  isWritable,
  longestMessage,
  mayAnswer,
  mostADay,
  type Side,
  sinceWhen,
  type TextFault,
} from '../rules/correspondence.ts'
import { addWritten, correspondenceOf, markRead } from '../store/correspondence.ts'
import { type Dossier, lockDossier } from '../store/dossier.ts'
import { addMove, movesOf } from '../store/history.ts'
import { aboutOf } from './about-of.ts'

/** `key`: made by the page that it was written on; the same sent twice is written once. */
export type Message = { text: string; key: string }

/**
 * The applicant writes to the desk about their dossier. Refuses with `message-faulty`, `messages-enough` on one day, and
 * `correspondence-closed` long after its end. The history says that they wrote, not what.
 */
export const writeToDesk = (app: App, actor: CitizenActor, id: string, message: Message): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const dossier = await lockDossier(tx, id)
    if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
    await write(tx, dossier, 'applicant', message)
  })

/** Whoever answers for the dossier writes to its applicant, who is told of it; others of the office may only read. */
export const writeToApplicant = (app: App, actor: StaffActor, id: string, message: Message): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await lockDossier(tx, id)
    const { dossier, mover } = await dossierForStaff(tx, id)
    if (!mayAnswer(mover, dossier)) throw kernelErrors.notAllowed()
    await markRead(tx, id, 'applicant', actor.name)
    await write(tx, dossier, 'desk', message)
  })

async function write(tx: Tx, dossier: Dossier, side: Side, { text, key }: Message): Promise<void> {
  const { id, status } = dossier
  const fault = faultOfText(text)
  if (fault) throw dossierErrors.messageFaulty(faults[fault])
  const written = await correspondenceOf(tx, id)
  if (written.some((one) => one.key === key)) return
  if (!isWritable(status, sinceWhen(await movesOf(tx, id)) ?? tx.now, tx.now))
    throw dossierErrors.correspondenceClosed()
  const today = written.filter((one) => one.side === side && dateInVietnam(one.writtenAt) === tx.today)
  if (side === 'applicant' && today.length >= mostADay) throw dossierErrors.messagesEnough(mostADay)
  const no = await addWritten(tx, id, { side, text: text.trim(), key })
  await addMove(tx, id, { move: side === 'applicant' ? 'write-to-desk' : 'write-to-applicant', status })
  tx.audit('dossier.write-message', id)
  tx.publish(messageWritten.of({ ...aboutOf(dossier), no, side }))
}

const faults: Record<TextFault, Text> = {
  empty: { vi: 'Ghi nội dung cần nhắn.', en: 'Write a message.' },
  'too-long': {
    vi: `Tin dài quá ${longestMessage.toLocaleString('vi')} chữ. Viết ngắn lại hoặc chia làm hai tin.`,
    en: `The message is longer than ${longestMessage.toLocaleString('en')} signs. Shorten it or write two.`,
  },
}
