import type { App, Read, StaffActor, Tx } from '../../../../kernel/app.ts'
import { kernelErrors } from '../../../../kernel/errors.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { addFile, type Intake, type Received, receiveFile } from '../../../documents/index.ts'
import { unitById } from '../../../organisation/index.ts'
import { performanceErrors } from '../../errors.ts'
import { figureReported } from '../../events.ts'
import {
  endOfPeriod,
  type GivenFigure,
  judgeFigure,
  mayReport,
  partOn,
  reports,
} from '../../rules/reported.ts'
import { reportedParts } from '../parts.ts'
import { addFigure, lockLatest } from '../store.ts'

/** `replaces`: the version that whoever typed this had before them, 0 for none. Without files those of that version stay. */
export type SentFigure = GivenFigure & {
  indicator: string
  periodEnd: PlainDate
  replaces: number
  reason: string
  files: readonly { name: string; bytes: Uint8Array }[]
}

/**
 * A unit reports a figure for the end of a period, with its source and evidence, to the unit above, which checks it. What was
 * reported before stays; a correction of an accepted figure needs its reason. Throws `report-not-asked`, `report-faulty`,
 * `report-needs-evidence`, `report-needs-reason`, `report-changed`.
 */
export async function sendFigure(
  app: App,
  intake: Intake,
  actor: StaffActor,
  sent: SentFigure,
): Promise<{ version: number }> {
  await app.read(actor, (read) => permitted(read, actor, sent))
  const papers: Received[] = []
  for (const file of sent.files) papers.push(await receiveFile(intake, { component: 'evidence', ...file }))
  return app.transaction(actor, async (tx) => {
    await permitted(tx, actor, sent)
    const key = { indicator: sent.indicator, unit: actor.unit, periodEnd: sent.periodEnd }
    const latest = await lockLatest(tx, key)
    if ((latest?.version ?? 0) !== sent.replaces) throw performanceErrors.reportChanged()
    if (latest && latest.state !== 'returned' && sent.reason.trim() === '')
      throw performanceErrors.reportNeedsReason()
    const evidence = papers.length > 0 ? await keepAll(tx, actor, papers) : (latest?.evidence ?? [])
    if (evidence.length === 0) throw performanceErrors.reportNeedsEvidence()
    const version = (latest?.version ?? 0) + 1
    const { numerator, denominator } = sent
    const [source, reason] = [sent.source.trim(), latest ? sent.reason.trim() || null : null]
    const id = await addFigure(tx, actor, {
      ...key,
      ...{ version, numerator, denominator, source, reason, evidence },
    })
    tx.publish(figureReported.of({ figure: id, ...key, version }))
    tx.audit('reported-figure.send', id)
    return { version }
  })
}

/** Refuses whoever may not report, what is not asked of the unit, and a figure with faults. */
async function permitted(read: Read, actor: StaffActor, sent: SentFigure): Promise<void> {
  if (!mayReport(actor)) throw kernelErrors.notAllowed()
  const part = partOn(reportedParts(), sent.indicator, sent.periodEnd)
  const unit = await unitById(read, actor.unit)
  if (!part || !unit || !reports(part, unit)) throw performanceErrors.reportNotAsked()
  if (endOfPeriod(part.every, sent.periodEnd) !== sent.periodEnd || sent.periodEnd > read.today)
    throw performanceErrors.reportNotAsked()
  const faults = judgeFigure(part, sent)
  if (faults.length > 0) throw performanceErrors.reportFaulty(faults)
}

async function keepAll(tx: Tx, actor: StaffActor, papers: readonly Received[]): Promise<string[]> {
  const ids: string[] = []
  for (const paper of papers)
    ids.push(
      await addFile(tx, { ...paper, owner: actor.id, draft: null, dossier: null, component: 'evidence' }),
    )
  return ids
}
