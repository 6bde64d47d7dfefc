import { Button, ChoiceField } from '@mot-cua/ui'
import { useMutation } from '@tanstack/react-query'
import { chooseLanguage, useWords } from '../messages/words.ts'
import { DailyLetter } from './daily-letter.tsx'
import { Dialog } from './dialog.tsx'
import { Refusal } from './failure.tsx'
import { PostSwitch } from './post-switch.tsx'
import { type Language, prefer, preferences, type Theme, themes } from './preferences.ts'
import { useStore } from './store.ts'
import { useMe } from './use-me.ts'
import { useSignOut } from './use-sign-out.ts'

/** Who is signed in, how the desk looks and behaves for them, and the way out. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const { shell } = useWords()
  const { language, theme, keys } = useStore(preferences)
  const me = useMe()
  const signOut = useSignOut()
  const choose = useMutation({ mutationFn: chooseLanguage })
  const languages = ['vi', 'en'] as const
  return (
    <Dialog title={shell.account} onClose={onClose}>
      <p>
        <strong>{me.name}</strong>
        <br />
        <span className="muted small">{me.position}</span>
      </p>
      <PostSwitch onChanged={onClose} />
      <ChoiceField
        id="language"
        name="language"
        label={shell.language}
        choices={languages.map((value) => ({ value, label: shell.languages[value] }))}
        chosen={language}
        onChoose={(value) => choose.mutate(value as Language)}
      />
      <Refusal error={choose.error} />
      <ChoiceField
        id="theme"
        name="theme"
        label={shell.theme}
        choices={themes.map((value) => ({ value, label: shell.themes[value] }))}
        chosen={theme}
        onChoose={(value) => prefer({ theme: value as Theme })}
      />
      <label className="check">
        <input type="checkbox" checked={keys} onChange={({ target }) => prefer({ keys: target.checked })} />
        <span>{shell.keysOn}</span>
      </label>
      <DailyLetter />
      <div className="actions">
        <Button type="button" look="quiet" onClick={signOut}>
          {shell.signOut}
        </Button>
        <Button type="button" look="second" onClick={onClose}>
          {shell.close}
        </Button>
      </div>
    </Dialog>
  )
}
