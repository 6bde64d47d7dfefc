import type { App, Read } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'
import { readDossierCode } from '../rules/dossier-code.ts'
import { type Status, statuses } from '../rules/lifecycle.ts'
import { dossierByCode } from '../store/dossier.ts'

export type Tracking = { code: string; status: Status; vi: string; en: string }

/** For the same the stage, and until when there is a result while its time runs; undefined for a code that is none. */
export async function stageOfCode(
  read: Read,
  typed: string,
): Promise<{ code: string; stage: Text; due: Date | null } | undefined> {
  const code = readDossierCode(typed)
  const dossier = code ? await dossierByCode(read, code) : undefined
  if (!code || !dossier) return undefined
  const { vi, en } = statuses[dossier.status]
  return { code, stage: { vi, en }, due: runs.has(dossier.status) ? dossier.dueAt : null }
}

/** While it is in these the office is held to a moment. */
const runs: ReadonlySet<Status> = new Set(['submitted', 'accepted', 'processing'])

/** What anybody may know by a code: the stage and nothing else (Circular 01/2018 Art. 16). Null for a code that is none. */
export function publicTracking(app: App, typed: string): Promise<Tracking | null> {
  const code = readDossierCode(typed)
  if (!code) return Promise.resolve(null)
  return app.read({ kind: 'system', id: 'dossiers.tracking' }, async (read) => {
    const dossier = await dossierByCode(read, code)
    return dossier
      ? { code, status: dossier.status, vi: statuses[dossier.status].vi, en: statuses[dossier.status].en }
      : null
  })
}
