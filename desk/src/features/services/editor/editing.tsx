import { type CodeLists, fieldsOf, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Finding } from '@mot-cua/form-engine/definition'
import { createContext, type ReactNode, useContext } from 'react'
import { useWords } from '../../../messages/words.ts'
import { idOf } from '../../catalogue/editor/editing.tsx'
import { valueAt, withValue } from '../../catalogue/editor/record-draft.ts'

export type Editing = {
  service: ServiceDefinition
  findings: readonly Finding[]
  lists: CodeLists
  /** Ids of questions that a published version has: answers begun under them are kept when they are renamed. */
  published: ReadonlySet<string>
  /** `kept`: may be taken back as one step. */
  edit: (next: (service: ServiceDefinition) => ServiceDefinition, kept?: boolean) => void
}
const EditingContext = createContext<Editing | null>(null)

/** Everything below edits this service. */
export const EditsService = ({ children, ...editing }: Editing & { children: ReactNode }) => (
  <EditingContext value={editing}>{children}</EditingContext>
)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a control of the builder stands outside of it')
  return editing
}

/** The same with another value at the pointer; without the member when that is undefined. */
export function putAt<T>(value: T, pointer: string, next: unknown): T {
  if (next !== undefined) return withValue(value, pointer, next)
  const cut = pointer.lastIndexOf('/')
  const [around, member] = [pointer.slice(0, cut), pointer.slice(cut + 1)]
  const holder = valueAt(value, around)
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return value
  const { [member]: _, ...rest } = holder as Record<string, unknown>
  return withValue(value, around, rest)
}

/** What stands at a place, what is wrong with it, and how to change it. */
export function usePlace(pointer: string) {
  const { service, findings, edit } = useEditing()
  const { language } = useWords()
  return {
    id: idOf(pointer),
    value: valueAt(service, pointer),
    fault: findings.find((finding) => finding.pointer === pointer)?.[language],
    put: (next: unknown) => edit((before) => putAt(before, pointer, next)),
  }
}

/** The questions of the form to choose from, and inside a table its other columns first. */
export function useQuestions(pointer: string) {
  const { service } = useEditing()
  const { language } = useWords()
  const table = /^(.*\/fields\/\d+)\/columns\//.exec(pointer)?.[1]
  const columns = table ? valueAt(service, `${table}/columns`) : []
  const all = [...((columns as ReturnType<typeof fieldsOf> | undefined) ?? []), ...fieldsOf(service.form)]
  return all.map((field) => ({
    field,
    value: field.id,
    label: (language === 'vi' ? field.ask_vi || field.label_vi : field.ask_en || field.label_en) || field.id,
  }))
}
