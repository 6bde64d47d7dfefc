import { Button, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { DraftFrame, type DraftWalk } from '../../parts/draft-frame.tsx'
import { PaperList, type PaperView } from '../../parts/paper-list.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type PapersView = {
  walk: DraftWalk
  page: { id: string; title: string }
  papers: readonly PaperView[]
}

/** The components of a dossier: what is proven, what is needed, what has arrived. */
export function papersPage(view: PapersView, context: PageContext) {
  const { papers, common } = textsOf(context)
  const { draft } = view.walk
  const faults = view.papers.flatMap(({ id, fault }) => (fault ? [{ id: `paper-${id}`, text: fault }] : []))
  return (
    <DraftFrame
      walk={view.walk}
      context={context}
      title={view.page.title}
      faults={faults}
      leave={{ href: paths.myDossiers('drafts') }}
    >
      {view.papers.every(({ proven }) => proven) ? (
        <Notice tone="ok">
          <p>{papers.allProven}</p>
        </Notice>
      ) : (
        <p className="lead">{papers.lead}</p>
      )}
      <PaperList
        papers={view.papers}
        action={paths.upload(draft)}
        removeAction={(file) => paths.removeUpload(draft, file)}
        pieces={{ begin: paths.beginUpload(draft), upload: paths.sendPiece() }}
        context={context}
      />
      <PostForm csrf={context.csrf} action={paths.fill(draft, view.page.id)} className="actions">
        <Button name="_then" value="next">
          {common.continue}
        </Button>
      </PostForm>
    </DraftFrame>
  )
}
