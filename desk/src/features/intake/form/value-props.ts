import type { AnswerValue, AttachedFile, CodeLists, Field } from '@mot-cua/form-engine'

/** What the control of any question is given. */
export type ValueInputProps = {
  id: string
  field: Field
  value: AnswerValue | undefined
  /** Undefined takes the answer back. */
  onChange: (value: AnswerValue | undefined) => void
  lists: CodeLists
  /** What was scanned already, for questions that are answered with a file. */
  files: readonly AttachedFile[]
  describedBy?: string | undefined
  invalid: boolean
}
