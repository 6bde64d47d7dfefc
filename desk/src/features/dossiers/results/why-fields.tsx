import { LongTextField, SelectField } from '@mot-cua/ui'
import type { ChangeWhy } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import type { ChangeOptions } from './requests.ts'

type WhyFieldsProps = {
  why: ChangeWhy
  reasons: ChangeOptions['reasons']['revocation']
  hint: string
  faults: Partial<Record<keyof ChangeWhy, string | undefined>>
  onChange: (why: ChangeWhy) => void
}

/** The class of the reason and what happened. */
export function WhyFields({ why, reasons, hint, faults, onChange }: WhyFieldsProps) {
  const { results: said, of } = useWords()
  return (
    <>
      <SelectField
        id="change-reason"
        label={said.reason}
        fault={faults.reason}
        width="full"
        empty={said.chooseReason}
        choices={reasons.map((reason) => ({ value: reason.id, label: of(reason) }))}
        value={why.reason}
        onChange={({ target }) => onChange({ ...why, reason: target.value })}
      />
      <LongTextField
        id="change-explanation"
        label={said.explanation}
        hint={hint}
        fault={faults.explanation}
        maxLength={2000}
        value={why.explanation}
        onChange={({ target }) => onChange({ ...why, explanation: target.value })}
      />
    </>
  )
}

/** What of it is not there yet. */
export function missingWhy(
  { reason, explanation }: ChangeWhy,
  missing: { reason: string; explanation: string },
): Partial<Record<keyof ChangeWhy, string>> {
  return {
    ...(reason === '' && { reason: missing.reason }),
    ...(explanation.trim() === '' && { explanation: missing.explanation }),
  }
}
