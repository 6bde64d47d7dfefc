import { Icon } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { Approval } from './approval.tsx'
import { Editor } from './editor/editor.tsx'
import { DraftTag } from './procedure-state.tsx'
import { procedureDraftQuery } from './queries.ts'

/** A draft of a procedure: written by its author, or looked at by everybody else who may know of it. */
export function DraftPage({ id }: { id: string }) {
  const { catalogue } = useWords()
  const { data: draft } = useSuspenseQuery(procedureDraftQuery(id))
  usePageTitle(`${catalogue.kinds[draft.kind]}: ${draft.name}`)
  const { worklist } = catalogue
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.procedureDrafts}>
          <Icon name="back" />
          {catalogue.drafts}
        </Link>
        <Link to={paths.procedure} params={{ code: draft.procedure }} className="code">
          {draft.procedure}
        </Link>
      </div>
      <div className="desk-head dossier-head">
        <div>
          <h1>
            {catalogue.kinds[draft.kind]}: {draft.name}
          </h1>
          <p className="muted small">
            {worklist.by(draft.authorName)}
            {draft.submittedAt && `, ${worklist.waiting(fullMoment(draft.submittedAt))}`}
          </p>
        </div>
        <DraftTag state={draft.state} />
      </div>
      {/* Another revision than the one being written comes only when it was asked for: begin with it. */}
      {draft.moves.includes('save') ? (
        <Editor key={draft.revision} draft={draft} />
      ) : (
        <Approval draft={draft} />
      )}
    </>
  )
}
