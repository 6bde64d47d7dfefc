import type { App, StaffActor, Tx } from '../../../../kernel/app.ts'
import { kernelErrors } from '../../../../kernel/errors.ts'
import { performanceErrors } from '../../errors.ts'
import { figureAccepted, figureReturned } from '../../events.ts'
import { mayCheck } from '../../rules/reported.ts'
import { unitsBelowChecker } from '../queries/checker.ts'
import { decideFigure, lockFigure, lockLatest, type ReportedFigure } from '../store.ts'

/** The unit above takes a figure as right: from now on it counts. Nobody checks what they sent themselves. */
export const acceptFigure = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { indicator, unit, periodEnd } = await figureToCheck(tx, actor, id)
    await decideFigure(tx, id, { by: actor, state: 'accepted', because: null })
    tx.publish(figureAccepted.of({ figure: id, indicator, unit, periodEnd }))
    tx.audit('reported-figure.accept', id)
  })

/** The unit above sends a figure back with the reason; the unit reports it anew. */
export const returnFigure = (app: App, actor: StaffActor, id: string, reason: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { indicator, unit, periodEnd } = await figureToCheck(tx, actor, id)
    await decideFigure(tx, id, { by: actor, state: 'returned', because: reason.trim() })
    tx.publish(figureReturned.of({ figure: id, indicator, unit, periodEnd }))
    tx.audit('reported-figure.return', id)
  })

/** The figure, locked, when the actor may check it and nothing newer was sent. */
async function figureToCheck(tx: Tx, actor: StaffActor, id: string): Promise<ReportedFigure> {
  const figure = await lockFigure(tx, id)
  const below = await unitsBelowChecker(tx, actor)
  if (!figure || !below.includes(figure.unit)) throw performanceErrors.reportNotFound()
  if (!mayCheck(actor) || figure.reportedBy === actor.id) throw kernelErrors.notAllowed()
  const latest = await lockLatest(tx, figure)
  if (figure.state !== 'sent' || latest?.id !== id) throw performanceErrors.reportChanged()
  return figure
}
