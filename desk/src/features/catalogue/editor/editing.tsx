import { createContext, type ReactNode, useContext } from 'react'
import type { RecordFault } from '../../../api-types.ts'
import { type FileRecord, valueAt, withValue } from './record-draft.ts'

type Editing = {
  record: FileRecord
  faults: readonly RecordFault[]
  edit: (next: (record: FileRecord) => FileRecord) => void
}
const EditingContext = createContext<Editing | null>(null)

/** Everything below edits this record. */
export const Edits = ({ children, ...editing }: Editing & { children: ReactNode }) => (
  <EditingContext value={editing}>{children}</EditingContext>
)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a control of the editor stands outside of it')
  return editing
}

/** The id of the control, or the heading, of a place in the record. */
export const idOf = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`

/** What stands at a place, what is wrong with it, and how to change it. */
export function usePlace(pointer: string) {
  const { record, faults, edit } = useEditing()
  return {
    id: idOf(pointer),
    value: valueAt(record, pointer),
    fault: faults.find((fault) => fault.pointer === pointer)?.detail,
    put: (next: unknown) => edit((before) => withValue(before, pointer, next)),
  }
}

/** Puts the cursor where a fault is, or into the nearest thing around it. */
export function focusPlace(pointer: string): void {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(idOf(at))
    if (!found) continue
    for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    found.focus()
    found.scrollIntoView({ block: 'center' })
    return
  }
}
