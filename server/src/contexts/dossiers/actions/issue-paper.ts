import type { Tx } from '../../../kernel/app.ts'
import { addJob } from '../../../kernel/jobs.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { DossierPaper } from '../../documents/index.ts'
import { apologyOf, refusalOf, stopNoticeOf, supplementRequestOf } from '../queries/letters.ts'
import { slipOf } from '../queries/slip.ts'
import { type PaperForm, paperNumber, registerBook } from '../rules/paper-forms.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { addPaper, type PaperNumber, paperAt } from '../store/issued-paper.ts'

/** What a paper is about. `at`: the moment of the move that it belongs to; whoever made that move signs it. */
export type PaperOrder =
  /** Accepted, with the moment that was promised then. */
  | { form: 1; at: Date; due: Date }
  /** Asked for supplement `no`. */
  | { form: 2; at: Date; no: number }
  | { form: 3; at: Date }
  /** The due moment was extended, for the `no`th time. */
  | { form: 4; at: Date; no: number; from: Date; to: Date; reason: string }
  | { form: 5; at: Date; reason: string }

/**
 * Issues a paper to the applicant: once for what it is about, with the next number of the unit's year, and what it says for ever. The
 * PDF is made and sealed by a job, for which nobody waits. Doing it twice changes nothing. `unit` is the one that handled it then.
 */
export async function issuePaper(
  tx: Tx,
  { dossier, unit }: { dossier: string; unit: string },
  order: PaperOrder,
): Promise<void> {
  const place = { dossier, form: order.form, no: 'no' in order ? order.no : 1 }
  if (await paperAt(tx, place)) return
  const found = await dossierById(tx, dossier)
  if (!found) throw new Error(`there is no dossier ${dossier}`)
  const write = await prepare(tx, { ...found, unit }, order)
  const year = Number(dateInVietnam(order.at).slice(0, 4))
  // Last of all that others wait for: the number.
  const id = await addPaper(tx, { ...place, unit, year, issuedAt: order.at }, write)
  if (!id) return
  await addJob(tx, 'dossiers.seal-paper', { paper: id }, `dossiers.seal-paper:${id}`)
  tx.audit('dossier.issue-paper', dossier)
}

type Write = (number: PaperNumber) => DossierPaper

/** Gathers what the paper says; only its number is put in at the end. */
async function prepare(tx: Tx, dossier: Dossier, order: PaperOrder): Promise<Write> {
  const text = (form: PaperForm, { number }: PaperNumber) => paperNumber(form, number)
  switch (order.form) {
    case 1: {
      const slip = await slipOf(tx, { ...dossier, dueAt: order.due })
      return (number) => {
        const register = { book: registerBook(number.year), number: String(number.number) }
        return { form: 1, says: { ...slip, number: text(1, number), register } }
      }
    }
    case 2: {
      const request = await supplementRequestOf(tx, dossier, order)
      return (number) => ({ form: 2, says: { ...request, number: text(2, number) } })
    }
    case 3: {
      const letter = await refusalOf(tx, dossier, order)
      return (number) => ({ form: 3, says: { ...letter, number: text(3, number) } })
    }
    case 4: {
      const letter = await apologyOf(tx, dossier, order)
      return (number) => ({ form: 4, says: { ...letter, number: text(4, number) } })
    }
    case 5: {
      const notice = await stopNoticeOf(tx, dossier, order)
      return (number) => ({ form: 5, says: { ...notice, number: text(5, number) } })
    }
  }
}
