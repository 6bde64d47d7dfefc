import { BrandMark, Notice } from '@mot-cua/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { chooseLanguage, useWords } from '../../messages/words.ts'
import { preferences } from '../../shell/preferences.ts'
import { sessionEnded } from '../../shell/session.ts'
import { useStore } from '../../shell/store.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { meQuery } from './queries.ts'
import { SignInForm } from './sign-in-form.tsx'

/** The way into the desk; leads to where one wanted to go. */
export function SignInPage({ next }: { next: string }) {
  const { signIn, shell } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  usePageTitle(signIn.title)
  const enter = async () => {
    sessionEnded.set(false)
    client.removeQueries()
    await navigate({ href: next })
  }
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <span className="brand">
          <BrandMark />
          <span>
            <strong>{shell.product}</strong> <span>{shell.desk}</span>
          </span>
        </span>
        <LanguageSwitch />
      </header>
      <main id="noi-dung" className="sign-in-paper stack">
        <h1>{signIn.title}</h1>
        <p className="muted small">{signIn.lead}</p>
        {me?.kind === 'citizen' && (
          <Notice tone="soon">
            <p>{signIn.asCitizen}</p>
          </Notice>
        )}
        <SignInForm onSignedIn={enter} />
        <p className="small">
          <a href="/">{signIn.portal}</a>
        </p>
      </main>
    </div>
  )
}

function LanguageSwitch() {
  const { shell } = useWords()
  const other = useStore(preferences).language === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" className="link-button" lang={other} onClick={() => chooseLanguage(other)}>
      {shell.languages[other]}
    </button>
  )
}
