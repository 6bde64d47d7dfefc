import { Button, ButtonLink, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type SignedOutView = {
  /** Where the page was posted to, and goes again. */
  action: string
  /** The posted names and texts, without the token of the session that is gone. */
  typed: readonly (readonly [string, readonly string[]])[]
  /** Where the sign-in leads back to, in a window of its own; absent: the drafts. */
  next?: string
}

/** What somebody typed and posted while nobody was signed in: it stays on this page until they are. */
export function signedOutPage({ action, typed, next }: SignedOutView, context: PageContext) {
  const { versions: words } = textsOf(context)
  return (
    <Layout context={context} title={words.signedOutTitle}>
      <div className="stack-l task">
        <h1>{words.signedOutTitle}</h1>
        <Notice tone="soon">
          <p>{words.signedOutText}</p>
        </Notice>
        <p>
          <ButtonLink href={paths.signIn(next ?? paths.myDossiers('drafts'))} target="_blank" rel="noopener">
            {words.signedOutSignIn}
          </ButtonLink>
        </p>
        <PostForm csrf={context.csrf} action={action}>
          {typed.flatMap(([name, texts]) =>
            texts.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: texts of one name have no other key and never move
              <input key={`${name} ${index}`} type="hidden" name={name} value={text} />
            )),
          )}
          <Button look="second">{words.signedOutAgain}</Button>
        </PostForm>
      </div>
    </Layout>
  )
}
