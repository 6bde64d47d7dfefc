import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import { type Draft, draftById, fillsIn, formErrors } from '../../forms/index.ts'
import { receptionErrors } from '../errors.ts'
import { deskOf } from '../queries/desk-of.ts'
import { isOpen } from '../rules/at-desk.ts'
import { type Visit, visitById } from '../store/visit.ts'
import { lockVisitOfPerson } from './lock-open-visit.ts'

type Entry = { draft: Draft; visit: Visit & { person: string } }

/** What the clerk enters and the visit it belongs to, which is locked and must still go on. */
export async function lockEntry(tx: Tx, clerk: StaffActor, id: string): Promise<Entry> {
  const draft = await entryOf(tx, clerk, id)
  return { draft, visit: await lockVisitOfPerson(tx, clerk, draft.visit!) }
}

/** The same to read; refuses once the visit is over, as the person is then gone. */
export async function openEntry(read: Read, clerk: StaffActor, id: string): Promise<Entry> {
  await deskOf(read, clerk)
  const draft = await entryOf(read, clerk, id)
  const visit = await visitById(read, draft.visit!)
  if (!visit || visit.clerk !== clerk.id || visit.person === null) throw receptionErrors.visitNotFound()
  if (!isOpen(visit, read.today)) throw receptionErrors.visitClosed()
  return { draft, visit: { ...visit, person: visit.person } }
}

async function entryOf(read: Read, clerk: StaffActor, id: string): Promise<Draft> {
  const draft = await draftById(read, id)
  if (!draft?.visit || !fillsIn(clerk, draft) || draft.stage === 'discarded') throw formErrors.draftNotFound()
  return draft
}
