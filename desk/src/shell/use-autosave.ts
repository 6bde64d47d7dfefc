import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '../api.ts'

/** How long nobody types before what was typed is saved, and how long after a failure it is tried again; in ms. */
const pause = 1_200
const retry = 6_000

/** `failed`: tried again by itself; `refused`: trying again would not help; `stale`: somebody else saved meanwhile. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale' | 'refused'

export type Autosave<Form> = {
  form: Form
  change: (next: (form: Form) => Form) => void
  state: SaveState
  /** The revision that holds what was saved last. */
  revision: number
  /** Saves what is not saved and gives the revision that holds it; rejects with the reason. */
  flush: () => Promise<number>
  /** After a stale save: saves what is here over what was saved elsewhere. */
  keepMine: () => Promise<void>
}

/** Holds what is typed and saves it by itself; one save at a time, so that the revision is always known. */
export function useAutosave<Form>({
  initial,
  revision: first,
  save: send,
  currentRevision,
  staleCode,
}: {
  initial: () => Form
  revision: number
  save: (form: Form, revision: number) => Promise<{ revision: number }>
  /** The revision that others have saved, asked before it is written over. */
  currentRevision: () => Promise<number>
  /** The code of the refusal that says another revision was saved. */
  staleCode: string
}): Autosave<Form> {
  const [form, setForm] = useState(initial)
  const [state, setState] = useState<SaveState>('saved')
  const [revision, setRevision] = useState(first)
  const typed = useRef(form)
  const held = useRef({ form, revision: first, running: undefined as Promise<number> | undefined })
  const sending = useRef({ send, currentRevision })
  sending.current = { send, currentRevision }

  const save = useCallback(async (): Promise<number> => {
    const sent = typed.current
    setState('saving')
    try {
      const answer = await sending.current.send(sent, held.current.revision)
      held.current.form = sent
      held.current.revision = answer.revision
      setRevision(answer.revision)
      setState(typed.current === sent ? 'saved' : 'unsaved')
      return answer.revision
    } catch (error) {
      setState(stateAfter(error, staleCode))
      throw error
    }
  }, [staleCode])

  const flush = useCallback(async (): Promise<number> => {
    const { current } = held
    await current.running?.catch(() => {})
    if (current.form === typed.current) return current.revision
    current.running = save().finally(() => {
      current.running = undefined
    })
    return current.running
  }, [save])

  // Each key pressed begins the pause anew, since `form` is another then.
  useEffect(() => {
    if (held.current.form === form || (state !== 'unsaved' && state !== 'failed')) return
    const timer = setTimeout(() => flush().catch(() => {}), state === 'failed' ? retry : pause)
    return () => clearTimeout(timer)
  }, [state, flush, form])
  useWarning(state !== 'saved')

  const change = useCallback((next: (form: Form) => Form) => {
    typed.current = next(typed.current)
    setForm(() => typed.current)
    setState((before) => (before === 'stale' ? before : 'unsaved'))
  }, [])
  const keepMine = useCallback(async () => {
    held.current.revision = await sending.current.currentRevision()
    await save().catch(() => {})
  }, [save])

  return { form, change, state, revision, flush, keepMine }
}

function stateAfter(error: unknown, staleCode: string): SaveState {
  if (!(error instanceof Problem) || error.status === 0 || error.status === 401 || error.status >= 500)
    return 'failed'
  return error.code === staleCode ? 'stale' : 'refused'
}

/** The browser asks before it leaves a page with something that is not saved. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}
