import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

/** What every question has: its words, what helps to answer it, and what is wrong with the answer. */
export type Question = {
  /** Unique on the page; hint and fault get `<id>-hint` and `<id>-fault`. */
  id: string
  label: ReactNode
  hint?: ReactNode | undefined
  fault?: string | undefined
  /** The words for "not required"; their absence means an answer is needed. */
  optional?: string | undefined
}

/** The ids that describe a control, for `aria-describedby`; undefined when there are none. */
export function describedBy({ id, hint, fault }: Question): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
}

/** The attributes that tie a control to its hint and its fault. */
export const controlProps = (question: Question) => ({
  id: question.id,
  'aria-describedby': describedBy(question),
  'aria-invalid': question.fault ? (true as const) : undefined,
})

export function FieldFault({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  )
}

function Notes({ id, hint, fault }: Question) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
    </>
  )
}

const Words = ({ label, optional }: Question) => (
  <>
    {label}
    {optional && <span className="optional"> ({optional})</span>}
  </>
)

/** One question with one control: label, hint, fault, then the control given as children. */
export function Field({ children, ...question }: Question & { children: ReactNode }) {
  return (
    <div className={classNames('field', question.fault && 'field--error')}>
      <label className="field-label" htmlFor={question.id}>
        <Words {...question} />
      </label>
      <Notes {...question} />
      {children}
    </div>
  )
}

/** One question with several controls: radio buttons, boxes of a date, parts of an address. */
export function FieldGroup({ children, ...question }: Question & { children: ReactNode }) {
  return (
    <fieldset
      className={classNames('field', question.fault && 'field--error')}
      aria-describedby={describedBy(question)}
    >
      <legend className="field-label">
        <Words {...question} />
      </legend>
      <Notes {...question} />
      {children}
    </fieldset>
  )
}
