import type { ReactNode } from 'react'
import { controlProps, Field, type Question } from './field.tsx'

/** A question answered with a file; `children` is the button that sends it without script. */
export function FileField({
  name,
  accept,
  multiple = false,
  onChoose,
  children,
  ...question
}: Question & {
  name: string
  accept: string
  multiple?: boolean
  onChoose?: (file: File | null) => void
  children?: ReactNode
}) {
  return (
    <Field {...question}>
      <div className="upload-row">
        <input
          type="file"
          className="file-input"
          name={name}
          accept={accept}
          multiple={multiple}
          {...(onChoose && { onChange: ({ target }) => onChoose(target.files?.[0] ?? null) })}
          {...controlProps(question)}
        />
        {children}
      </div>
    </Field>
  )
}
