import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App } from '../../../kernel/app.ts'
import type { PastDossiers } from '../ports.ts'
import { codeLists, refreshCodeLists } from '../queries/code-lists.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { createReplay } from '../rules/replay.ts'
import { definitionDraftById } from '../store/definition-draft.ts'
import { finishReplay, replayById } from '../store/replay.ts'

const batch = 500
const system = { kind: 'system', id: 'forms.replay-dossiers' } as const

/**
 * Tries past dossiers, in batches outside any transaction, and keeps the report. Doing it again after a failure begins anew; a replay
 * that has its report keeps it.
 */
export async function runReplay(app: App, pastDossiers: PastDossiers, id: string): Promise<void> {
  const replay = await app.read(system, (read) => replayById(read, id))
  const draft = replay && (await app.read(system, (read) => definitionDraftById(read, replay.draft)))
  if (!draft || replay.finishedAt) return
  await app.read(system, refreshCodeLists)
  const versions = new Map<string, ServiceDefinition>()
  const { look, report } = createReplay(draft.content as ServiceDefinition, codeLists(), versions)
  let after = ''
  for (;;) {
    const wanted = { procedure: draft.subject, from: replay.from, to: replay.to, after, most: batch }
    const found = await app.read(system, (read) => pastDossiers(read, wanted))
    for (const past of found) {
      if (!versions.has(past.service))
        versions.set(past.service, await app.read(system, (read) => definitionOf(read, past.service)))
      look(past)
    }
    const last = found.at(-1)
    if (!last || found.length < batch) break
    after = last.code
  }
  await app.transaction(system, async (tx) => {
    await finishReplay(tx, id, { revision: draft.revision, report: report() })
    tx.audit('definition-draft.replayed', replay.draft)
  })
}
