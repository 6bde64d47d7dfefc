import type { App } from '../../../kernel/app.ts'
import { readDossierCode } from '../rules/dossier-code.ts'
import { type Status, statuses } from '../rules/lifecycle.ts'
import { dossierByCode } from '../store/dossier.ts'

export type Tracking = { code: string; status: Status; vi: string; en: string }

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
