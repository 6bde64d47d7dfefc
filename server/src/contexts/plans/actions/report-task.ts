import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { addFile, type Intake, mostFiles, type Received, receiveFile } from '../../documents/index.ts'
import { moveTerm } from '../store/task-term.ts'
import { taskErrors } from '../task-errors.ts'
import { taskReported } from '../task-events.ts'
import { aboutTerm, lockTermFor } from './lock-task.ts'

export type TaskReport = {
  work: string
  term: string
  /** 0 to 100. */
  percent: number
  words: string
  files: readonly { name: string; bytes: Uint8Array }[]
}

/** A unit says how far a piece of work is, with the files that show it. */
export async function reportTask(
  app: App,
  intake: Intake,
  actor: StaffActor,
  report: TaskReport,
): Promise<void> {
  // Who may not report hands no files in either: asked before they are judged and kept, and again with the lock.
  await app.transaction(actor, (tx) => lockTermFor(tx, actor, report, 'report'))
  if (report.files.length > mostFiles) throw taskErrors.tooManyFiles(mostFiles)
  const received: Received[] = []
  for (const file of report.files) received.push(await receiveFile(intake, { component: 'files', ...file }))
  await app.transaction(actor, (tx) => keepReport(tx, actor, report, received))
}

async function keepReport(
  tx: Tx,
  actor: StaffActor,
  report: TaskReport,
  received: readonly Received[],
): Promise<void> {
  const locked = await lockTermFor(tx, actor, report, 'report')
  const files: string[] = []
  for (const file of received)
    files.push(await addFile(tx, { owner: actor.id, draft: null, dossier: null, component: null, ...file }))
  const { percent, words } = report
  await moveTerm(
    tx,
    report,
    { percent, reported: true },
    { kind: 'reported', by: actor, percent, words, files },
  )
  tx.publish(taskReported.of({ ...aboutTerm(locked), percent }))
  tx.audit('plan-task.report', report.work)
}
