import { useState } from 'react'
import { api } from '../../../api.ts'
import type { ProcedureDraft, RecordFault } from '../../../api-types.ts'
import { type Autosave, useAutosave } from '../../../shell/use-autosave.ts'
import { editable, type FileRecord } from './record-draft.ts'

export type DraftForm = { record: FileRecord; validFrom: string; note: string }
export type DraftEditor = Autosave<DraftForm> & {
  savedAt: string
  faults: readonly RecordFault[]
  outdated: boolean
}

/** Holds what is typed into a draft of a procedure and saves it by itself. */
export function useDraftEditor(draft: ProcedureDraft): DraftEditor {
  const [saved, setSaved] = useState<Pick<ProcedureDraft, 'savedAt' | 'faults' | 'outdated'>>(draft)
  const autosave = useAutosave<DraftForm>({
    initial: () => ({
      record: editable(draft.content),
      validFrom: draft.validFrom ?? '',
      note: draft.note,
    }),
    revision: draft.revision,
    save: async ({ record, validFrom, note }, revision) => {
      const answer = await api.saveProcedureDraft(draft.id, {
        revision,
        ...(draft.kind !== 'annul' && { content: record }),
        validFrom: validFrom || null,
        note,
      })
      setSaved(answer)
      return answer
    },
    currentRevision: async () => (await api.procedureDraft(draft.id)).revision,
    staleCode: 'procedure-draft-changed',
  })
  const { savedAt, faults, outdated } = saved
  return { ...autosave, savedAt, faults, outdated }
}
