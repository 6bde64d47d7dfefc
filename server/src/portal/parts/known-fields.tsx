import { ChoiceField, KnownList, Source } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../context.ts'
import { FieldInput } from './field-input.tsx'
import { type FieldView, faultsOf, type KnownView } from './field-view.ts'

export type KnownField = FieldView & { known: KnownView }

/** Whether a field is shown as an answer rather than as a question. */
export const isKnown = (field: FieldView): field is KnownField => field.known !== undefined

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Why a known value is not right, and what is. */
export function Dispute({ field, context }: { field: KnownField; context: PageContext }) {
  const { fill } = textsOf(context)
  const { known: _, ...question } = field
  return (
    <div className="stack">
      <ChoiceField
        id={`${field.id}.wrong`}
        name={`${field.id}.wrong`}
        label={fill.disputeWhy}
        chosen={field.known.corrected ?? ''}
        choices={[
          { value: 'changed', label: fill.disputeChanged },
          { value: 'wrong', label: fill.disputeWrong },
          { value: '', label: fill.disputeUndo },
        ]}
      />
      <FieldInput
        field={
          { ...question, ask: `${fill.disputeRight}: ${lowerFirst(field.label ?? field.ask)}` } as FieldView
        }
        context={context}
      />
      <p className="field-hint">{fill.disputeNote}</p>
    </div>
  )
}

/** What the state already knows, to be looked over; each may be said to be wrong without leaving the page. */
export function KnownFields({ fields, context }: { fields: readonly KnownField[]; context: PageContext }) {
  const { fill } = textsOf(context)
  return (
    <KnownList
      values={fields.map((field) => ({
        id: field.id,
        label: field.label ?? field.ask,
        value: <span className="lines">{field.known.display}</span>,
        source: <Source on={field.known.asOf}>{field.known.source}</Source>,
        dispute:
          field.known.disputable === false
            ? undefined
            : {
                ask: fill.dispute,
                of: field.label ?? field.ask,
                open: Boolean(field.known.corrected) || faultsOf([field]).length > 0,
                children: <Dispute field={field} context={context} />,
              },
      }))}
    />
  )
}
