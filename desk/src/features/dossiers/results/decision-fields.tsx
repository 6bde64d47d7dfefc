import { TextField } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'

export type Decision = { number: string; issuedOn: string }
export type DecisionFaults = Partial<Record<keyof Decision, string | undefined>>

/** Number and day of the decision by which a result is changed. */
export function DecisionFields({
  decision,
  faults,
  onChange,
}: {
  decision: Decision
  faults: DecisionFaults
  onChange: (decision: Decision) => void
}) {
  const { results: said } = useWords()
  return (
    <>
      <TextField
        id="decision-number"
        label={said.decisionNumber}
        fault={faults.number}
        width="m"
        maxLength={100}
        value={decision.number}
        onChange={({ target }) => onChange({ ...decision, number: target.value })}
      />
      <TextField
        id="decision-day"
        type="date"
        label={said.decisionDay}
        fault={faults.issuedOn}
        width="m"
        value={decision.issuedOn}
        onChange={({ target }) => onChange({ ...decision, issuedOn: target.value })}
      />
    </>
  )
}

/** What is missing once somebody tried, or what the server refused. */
export function decisionFaults(
  { number, issuedOn }: Decision,
  missing: { number: string; day: string },
  refused: Partial<Record<string, string>>,
  checked: boolean,
): DecisionFaults {
  return {
    number: checked && number.trim() === '' ? missing.number : refused['decision/number'],
    issuedOn: checked && issuedOn === '' ? missing.day : refused['decision/issuedOn'],
  }
}

export const isDecision = ({ number, issuedOn }: Decision): boolean => number.trim() !== '' && issuedOn !== ''
