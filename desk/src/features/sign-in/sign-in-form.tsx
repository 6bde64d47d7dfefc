import { Button, ErrorSummary, TextField } from '@mot-cua/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { useWords, type Words } from '../../messages/words.ts'
import { explain } from '../../shell/failure.tsx'

type Typed = { username: string; password: string; code: string }
type Faults = Partial<Record<keyof Typed, string>>

/** Name, password and code. Keeps the name after a refusal; password and code are typed again. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const words = useWords()
  const { signIn, shell } = words
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<Typed>({ username: '', password: '', code: '' })
  const [faults, setFaults] = useState<Faults>({})
  const send = useMutation({
    mutationFn: () =>
      api.signIn({ ...typed, username: typed.username.trim(), code: typed.code.replace(/\D/g, '') }),
    onSuccess: onSignedIn,
    onError: () => {
      setTyped({ ...typed, password: '', code: '' })
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal is what the focus follows
  useEffect(() => form.current?.querySelector<HTMLElement>('.error-summary')?.focus(), [faults, send.error])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(typed, signIn)
    setFaults(found)
    if (Object.keys(found).length === 0) send.mutate()
  }
  const field = (name: keyof Typed) => ({
    id: name,
    name,
    label: signIn[name],
    value: typed[name],
    fault: faults[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  const summary = Object.entries(faults).map(([id, text]) => ({ id, text }))
  if (send.isError && summary.length === 0) summary.push({ id: 'username', text: explain(send.error, words) })
  return (
    <form ref={form} className="stack sign-in-form" onSubmit={submit} noValidate>
      <ErrorSummary title={shell.problemsFound} faults={summary} />
      <TextField
        {...field('username')}
        width="full"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField {...field('password')} width="full" type="password" autoComplete="current-password" />
      <TextField
        {...field('code')}
        hint={signIn.codeHint}
        width="s"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
      />
      <p>
        <Button disabled={send.isPending}>{send.isPending ? shell.working : signIn.submit}</Button>
      </p>
    </form>
  )
}

function faultsOf({ username, password, code }: Typed, { missing }: Words['signIn']): Faults {
  const digits = code.replace(/\D/g, '').length
  return {
    ...(username.trim() === '' && { username: missing.username }),
    ...(password === '' && { password: missing.password }),
    ...(code === '' ? { code: missing.code } : digits < 6 && { code: missing.codeLength(digits) }),
  }
}
