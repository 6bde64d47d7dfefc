import type { App, CitizenActor } from '../../../kernel/app.ts'
import type { Fault } from '../../../kernel/errors.ts'
import { filesOfDossier } from '../../documents/index.ts'
import { calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { supplementSupplied } from '../events.ts'
import { computeRestartedDue, computeResumedDue } from '../rules/deadline.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove, answerSupplement, type Supplement, supplementsOf } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import { beginMove } from './begin-move.ts'
import { answerAnew, promiseDue } from './promise-due.ts'

/** The applicant answers what was asked for; the dossier is complete, and its time begins anew (Decree 61/2018, Art. 19). */
export const supplySupplement = (app: App, actor: CitizenActor, id: string, answer: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, service } = await beginMove(tx, id, 'supply-supplement')
    const open = (await supplementsOf(tx, id)).find(({ answeredAt }) => answeredAt === null)
    if (!open) throw dossierErrors.moveNotAllowed()
    const components = new Set(service.components.map((component) => component.id))
    const since = (await filesOfDossier(tx, id)).filter(({ uploadedAt }) => uploadedAt >= open.requestedAt)
    const faults = missing(open, components, new Set(since.map(({ component }) => component ?? '')), answer)
    if (faults.length > 0) throw dossierErrors.supplementMissing(faults)
    await answerSupplement(tx, id, open.no, answer.trim())
    const calendar = await calendarOf(tx, dossier.unit)
    const due = open.restarts
      ? computeRestartedDue(tx.now, dossier.timeLimit, calendar)
      : computeResumedDue(tx.now, dossier.remainingMs ?? 0, calendar)
    const status = dossier.acceptedAt ? 'processing' : 'submitted'
    await changeDossier(tx, dossier, {
      status,
      ...promiseDue(tx, due, calendar),
      ...answerAnew(tx, dossier, calendar),
      paused_at: null,
      remaining_ms: null,
    })
    await addMove(tx, id, { move: 'supply-supplement', status })
    tx.audit('dossier.supply-supplement', id)
    tx.publish(supplementSupplied.of({ ...aboutOf(dossier), no: open.no, due: due.at.toISOString() }))
  })

/** A paper that was asked for must be there; what concerns an answer must be answered in words. */
function missing(open: Supplement, components: Set<string>, given: Set<string>, answer: string): Fault[] {
  const papers = open.items.filter(({ concerns }) => components.has(concerns) && !given.has(concerns))
  const words = open.items.some(({ concerns }) => !components.has(concerns)) && answer.trim() === ''
  return [
    ...papers.map(({ concerns, text }) => ({ pointer: `/components/${concerns}`, code: 'missing', ...text })),
    ...(words
      ? [
          {
            pointer: '/answer',
            code: 'missing',
            vi: 'Ghi câu trả lời cho những điều được hỏi.',
            en: 'Answer what was asked in words.',
          },
        ]
      : []),
  ]
}
