import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { fullMoment } from '../dossiers/moments.ts'
import { stateName } from './deciding.tsx'
import type { OpenDefinitionDraft } from './requests.ts'

/** The open draft of a service or list: where it is, whose, and the way to it. */
export function OpenDraftNote({ draft }: { draft: OpenDefinitionDraft }) {
  const { services, catalogue } = useWords()
  const to = draft.kind === 'service' ? paths.serviceDraft : paths.codeListDraft
  return (
    <>
      <Link to={to} params={{ id: draft.id }}>
        {draft.mine ? services.waitsForMe : catalogue.draftStates[stateName(draft.state)]}
      </Link>
      <span className="sub">
        {catalogue.worklist.by(draft.authorName)}, {catalogue.worklist.saved(fullMoment(draft.savedAt))}
      </span>
    </>
  )
}
