import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierById } from '../../dossiers/index.ts'
import { definitionOf, draftsOfVisit } from '../../forms/index.ts'
import { type Person, personById } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { receptionErrors } from '../errors.ts'
import { isOpen } from '../rules/at-desk.ts'
import { type Ticket, ticketById, type Visit, visitById } from '../store/visit.ts'
import { deskOf } from './desk-of.ts'

export type VisitEntry = {
  id: string
  procedure: string
  vi: string
  en: string
  unit: { id: string; vi: string; en: string }
  channel: string
  dossier: { id: string; code: string; dueAt: Date } | null
}
export type VisitPage = {
  visit: Visit
  open: boolean
  ticket: Ticket | null
  /** Only while the visit goes on. */
  person: Person | null
  entries: VisitEntry[]
}

/** The clerk's own visit: who is there, and what was entered for them. Once it is over, nothing of the person. */
export const visitPage = (app: App, clerk: StaffActor, id: string): Promise<VisitPage> =>
  app.read(clerk, async (read) => {
    await deskOf(read, clerk)
    const visit = await visitById(read, id)
    if (visit?.clerk !== clerk.id) throw receptionErrors.visitNotFound()
    const open = isOpen(visit, read.today)
    const [ticket, person, drafts] = await Promise.all([
      visit.ticket ? ticketById(read, visit.ticket) : undefined,
      open && visit.person ? personById(read, visit.person) : undefined,
      draftsOfVisit(read, id),
    ])
    const entries = await Promise.all(
      drafts.map(async ({ id: entry, procedure, service, unit, channel, dossier }) => {
        const [{ name_vi, name_en }, place, made] = await Promise.all([
          definitionOf(read, service),
          unitById(read, unit),
          dossier ? dossierById(read, dossier) : undefined,
        ])
        return {
          ...{ id: entry, procedure, vi: name_vi, en: name_en, channel },
          unit: { id: unit, vi: place?.nameVi ?? unit, en: place?.nameEn ?? unit },
          dossier: made ? { id: made.id, code: made.code, dueAt: made.dueAt } : null,
        }
      }),
    )
    return { visit, open, ticket: ticket ?? null, person: person ?? null, entries }
  })
