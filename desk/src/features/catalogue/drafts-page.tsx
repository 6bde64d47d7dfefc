import { EmptyState } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { OpenDraft } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { DraftTag } from './procedure-state.tsx'
import { procedureDraftsQuery } from './queries.ts'

/** What is being prepared: what waits for this person first. */
export function DraftsPage() {
  const { catalogue } = useWords()
  const { worklist } = catalogue
  const me = useMe()
  const { data: drafts } = useSuspenseQuery(procedureDraftsQuery)
  usePageTitle(catalogue.drafts)
  const mine = drafts.filter((draft) => draft.mine)
  const own = drafts.filter((draft) => draft.author === me.id)
  const others = drafts.filter((draft) => !draft.mine && draft.author !== me.id)
  return (
    <>
      <div className="desk-head">
        <h1>{catalogue.drafts}</h1>
      </div>
      {drafts.length === 0 && (
        <EmptyState
          icon="pen"
          title={worklist.none}
          action={
            <Link className="button button--second" to={paths.procedures} search={{}}>
              {worklist.to}
            </Link>
          }
        >
          {worklist.noneText}
        </EmptyState>
      )}
      <div className="record">
        <Part title={worklist.mine} drafts={mine} />
        <Part title={worklist.own} drafts={own} />
        <Part title={worklist.others} drafts={others} />
      </div>
    </>
  )
}

function Part({ title, drafts }: { title: string; drafts: readonly OpenDraft[] }) {
  const { catalogue } = useWords()
  if (drafts.length === 0) return null
  return (
    <section className="pane">
      <div className="pane-head">
        <h2>
          {title} <span className="count">{drafts.length}</span>
        </h2>
      </div>
      <ul className="draft-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={paths.procedureDraft} params={{ id: draft.id }}>
              {draft.name}
            </Link>
            <span className="sub">
              <span className="code">{draft.procedure}</span> · {catalogue.kinds[draft.kind]}
              {draft.validFrom && ` ${catalogue.from(shortDate(draft.validFrom))}`} ·{' '}
              {catalogue.worklist.by(draft.authorName)},{' '}
              {draft.submittedAt
                ? catalogue.worklist.waiting(fullMoment(draft.submittedAt))
                : catalogue.worklist.saved(fullMoment(draft.savedAt))}
            </span>
            <DraftTag state={draft.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
