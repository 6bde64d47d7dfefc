import type { App, StaffActor } from '../../../kernel/app.ts'
import type { Narrative } from '../rules/content.ts'
import { saveNarrative } from '../store/version.ts'
import { lockReportFor, requireRevision } from './lock-report-for.ts'

/** Writes the words of a draft. Throws `periodic-report-changed-elsewhere` when somebody wrote since `revision`. */
export const writeNarrative = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision, narrative }: { revision: number; narrative: Narrative },
): Promise<{ revision: number }> =>
  app.transaction(actor, async (tx) => {
    const { version } = await lockReportFor(tx, actor, id, 'write')
    requireRevision(version, revision)
    await saveNarrative(tx, id, version.version, narrative)
    tx.audit('report.write', id)
    return { revision: revision + 1 }
  })
