import { BackLink, Button, ButtonLink } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type WithdrawView = { id: string; code: string; title: string }

/** Asks once more before a dossier is withdrawn, with what follows from it. */
export function withdrawPage(view: WithdrawView, context: PageContext) {
  const { dossiers, common } = textsOf(context)
  const title = dossiers.withdrawTitle(view.title)
  return (
    <Layout context={context} title={title} current="dossiers">
      <BackLink href={paths.dossier(view.id)}>{common.goBack}</BackLink>
      <div className="flow">
        <div className="stack-s">
          <p className="muted code">{view.code}</p>
          <h1>{title}</h1>
          <p className="lead">{dossiers.withdrawText}</p>
        </div>
        <PostForm csrf={context.csrf} action={paths.withdraw(view.id)}>
          <div className="actions">
            <Button>{dossiers.withdraw}</Button>
            <ButtonLink look="second" href={paths.dossier(view.id)}>
              {dossiers.keep}
            </ButtonLink>
          </div>
        </PostForm>
      </div>
    </Layout>
  )
}
