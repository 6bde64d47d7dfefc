import type { Role, Tx } from '../../../kernel/app.ts'
import { addJob } from '../../../kernel/jobs.ts'
import { type Mailbox, mailboxesOf } from '../../organisation/index.ts'
import { addLetter } from '../store/message.ts'
import { type LetterFacts, type LetterName, staffLetter } from '../templates/staff-letters.ts'

/** Who answers for the work of a unit: its leaders, and who controls it there. */
export const answerable: readonly Role[] = ['leader', 'supervisor']

export type ToldStaff = {
  letter: LetterName
  facts: LetterFacts
  units: readonly string[]
  /** Who of the units; those who answer for them unless others are named. */
  roles?: readonly Role[]
  /** Members of staff of the units who are told too. */
  persons?: readonly string[]
}

/**
 * Tells people of the units by e-mail; whoever has no mailbox is not told. The same event tells each of them once, however often it
 * is replayed.
 */
export async function tellStaff(
  tx: Tx,
  { id: event }: { id: string },
  { units, roles = answerable, persons = [], ...told }: ToldStaff,
): Promise<void> {
  const boxes = await mailboxesOf(tx, { units, roles, persons })
  for (const [box] of Map.groupBy(boxes, ({ staff }) => staff).values()) await writeTo(tx, event, box!, told)
}

/** Writes to one person of one event. */
export async function writeTo(
  tx: Tx,
  event: string,
  { staff, name, email }: Mailbox,
  { letter, facts }: Pick<ToldStaff, 'letter' | 'facts'>,
): Promise<void> {
  const words = staffLetter(letter, name, facts)
  const message = await addLetter(tx, { event, staff, letter, facts, to: email, ...words })
  if (message) await addJob(tx, 'notifications.deliver', { message }, `notifications.deliver:${message}`)
}
