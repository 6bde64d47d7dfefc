import type { Process } from '@mot-cua/form-engine'
import { valueAt } from '../../catalogue/editor/record-draft.ts'
import { putAt, useEditing } from '../editor/editing.tsx'

/** The process at a pointer, and how to change it as one step that can be taken back; `typed` changes cannot, one at a time. */
export function useProcess(pointer: string) {
  const { service, edit } = useEditing()
  const put = (next: (process: Process) => Process, kept: boolean) =>
    edit((now) => putAt(now, pointer, next(valueAt(now, pointer) as Process)), kept)
  return {
    process: valueAt(service, pointer) as Process,
    change: (next: (process: Process) => Process) => put(next, true),
    type: (next: (process: Process) => Process) => put(next, false),
  }
}
