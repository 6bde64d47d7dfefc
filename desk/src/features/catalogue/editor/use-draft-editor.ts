import { useCallback, useEffect, useRef, useState } from 'react'
import { api, Problem } from '../../../api.ts'
import type { ProcedureDraft, RecordFault } from '../../../api-types.ts'
import { editable, type FileRecord } from './record-draft.ts'

/** How long nobody types before what was typed is saved, and how long after a failure it is tried again; in ms. */
const pause = 1_200
const retry = 6_000

export type DraftForm = { record: FileRecord; validFrom: string; note: string }
/** `failed`: tried again by itself; `refused`: trying again would not help. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale' | 'refused'

export type DraftEditor = {
  form: DraftForm
  change: (next: (form: DraftForm) => DraftForm) => void
  state: SaveState
  savedAt: string
  faults: readonly RecordFault[]
  outdated: boolean
  /** Saves what is not saved and gives the revision that holds it; rejects with the reason. */
  flush: () => Promise<number>
  /** After a stale save: saves what is here over what was saved elsewhere. */
  keepMine: () => Promise<void>
}

/** Holds what is typed into a draft and saves it by itself; one save at a time, so that the draft's revision is always known. */
export function useDraftEditor(draft: ProcedureDraft): DraftEditor {
  const [form, setForm] = useState<DraftForm>(() => ({
    record: editable(draft.content),
    validFrom: draft.validFrom ?? '',
    note: draft.note,
  }))
  const [state, setState] = useState<SaveState>('saved')
  const [saved, setSaved] = useState(draft)
  const typed = useRef(form)
  const held = useRef({ form, revision: draft.revision, running: undefined as Promise<number> | undefined })

  const save = useCallback(async (): Promise<number> => {
    const { record, validFrom, note } = typed.current
    const sent = typed.current
    setState('saving')
    try {
      const answer = await api.saveProcedureDraft(draft.id, {
        revision: held.current.revision,
        ...(draft.kind !== 'annul' && { content: record }),
        validFrom: validFrom || null,
        note,
      })
      held.current.form = sent
      held.current.revision = answer.revision
      setSaved((before) => ({ ...before, ...answer }))
      setState(typed.current === sent ? 'saved' : 'unsaved')
      return answer.revision
    } catch (error) {
      setState(stateAfter(error))
      throw error
    }
  }, [draft.id, draft.kind])

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

  const change = useCallback((next: (form: DraftForm) => DraftForm) => {
    typed.current = next(typed.current)
    setForm(typed.current)
    setState((before) => (before === 'stale' ? before : 'unsaved'))
  }, [])
  const keepMine = useCallback(async () => {
    held.current.revision = (await api.procedureDraft(draft.id)).revision
    await save().catch(() => {})
  }, [draft.id, save])

  return {
    form,
    change,
    state,
    savedAt: saved.savedAt,
    faults: saved.faults,
    outdated: saved.outdated,
    flush,
    keepMine,
  }
}

function stateAfter(error: unknown): SaveState {
  if (!(error instanceof Problem) || error.status === 0 || error.status === 401 || error.status >= 500)
    return 'failed'
  return error.code === 'procedure-draft-changed' ? 'stale' : 'refused'
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
