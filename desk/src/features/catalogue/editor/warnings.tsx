import { api } from '../../../api.ts'
import type { ProcedureDraft } from '../../../api-types.ts'
import { DraftWarnings } from '../../../shell/draft-warnings.tsx'
import { DifferenceTable } from '../difference-table.tsx'
import type { DraftEditor } from './use-draft-editor.ts'

/** What others did with the draft or the procedure meanwhile. */
export function Warnings({ draft, editor }: { draft: ProcedureDraft; editor: DraftEditor }) {
  return (
    <DraftWarnings
      draft={draft}
      editor={editor}
      queryKey={['procedure-draft', draft.id]}
      outdated={draft.outdated || editor.outdated}
      rebase={(revision) => api.moveProcedureDraft(draft.id, 'base', { revision })}
    >
      {draft.since.length > 0 && <DifferenceTable differences={draft.since} />}
    </DraftWarnings>
  )
}
