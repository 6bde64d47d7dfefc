import { Button, ButtonLink } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

/** Asks before signing out: it is posted, so no link from elsewhere can do it. */
export function signOutPage(_view: Record<string, never>, context: PageContext) {
  const { signIn, common } = textsOf(context)
  return (
    <Layout context={context} title={signIn.signOutTitle}>
      <div className="flow">
        <div className="stack">
          {context.person && <p className="muted small">{context.person.name}</p>}
          <h1>{signIn.signOutTitle}</h1>
          <p className="lead">{signIn.signOutText}</p>
        </div>
        <PostForm csrf={context.csrf} action={paths.signOut()} className="actions">
          <Button>{common.signOut}</Button>
          <ButtonLink look="quiet" href={paths.myDossiers()}>
            {signIn.stay}
          </ButtonLink>
        </PostForm>
      </div>
    </Layout>
  )
}
