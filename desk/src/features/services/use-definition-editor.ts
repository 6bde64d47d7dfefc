import type { CodeLists, ServiceDefinition } from '@mot-cua/form-engine'
import { checkForm, type Finding, readDefinition } from '@mot-cua/form-engine/definition'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { type Autosave, useAutosave } from '../../shell/use-autosave.ts'
import { type DefinitionDraft, servicesApi } from './requests.ts'

/** How many steps can be taken back. */
const mostKept = 50

export type DefinitionForm = { service: ServiceDefinition; note: string }
export type DefinitionEditor = Autosave<DefinitionForm> & {
  findings: readonly Finding[]
  /** `kept`: may be taken back as one step. */
  edit: (next: (service: ServiceDefinition) => ServiceDefinition, kept?: boolean) => void
  undo: (() => void) | undefined
}

/** Holds the service that is being edited, judges it with the engine the server publishes by, and saves it by itself. */
export function useDefinitionEditor(draft: DefinitionDraft, lists: CodeLists): DefinitionEditor {
  const autosave = useAutosave<DefinitionForm>({
    initial: () => ({ service: draft.definition as unknown as ServiceDefinition, note: draft.note }),
    revision: draft.revision,
    save: ({ service, note }, revision) =>
      servicesApi.save('service', draft.id, { revision, definition: service, note }),
    currentRevision: async () => (await servicesApi.draft('service', draft.id)).revision,
    staleCode: 'definition-draft-changed',
  })
  const { form, change } = autosave
  const [before, setBefore] = useState<readonly ServiceDefinition[]>([])
  const edit = useCallback<DefinitionEditor['edit']>(
    (next, kept = false) => {
      change((now) => {
        if (kept) setBefore((steps) => [...steps.slice(1 - mostKept), now.service])
        return { ...now, service: next(now.service) }
      })
    },
    [change],
  )
  const last = before.at(-1)
  const undo = useCallback(() => {
    if (!last) return
    setBefore((steps) => steps.slice(0, -1))
    change((now) => ({ ...now, service: last }))
  }, [last, change])
  // Judged a moment after the keys, so that typing stays quick in a long form.
  const judged = useDeferredValue(form.service)
  const findings = useMemo(() => {
    const { content, faults } = readDefinition(judged)
    return content ? checkForm(content, lists) : faults
  }, [judged, lists])
  return { ...autosave, findings, edit, undo: last && undo }
}
