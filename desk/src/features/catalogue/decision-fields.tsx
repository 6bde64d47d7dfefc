import { TextField } from '@mot-cua/ui'
import type { Decision } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { todayInVietnam } from '../../shell/day.ts'

export const emptyDecision = (): Decision => ({ number: '', issuedOn: todayInVietnam(), signer: '' })

/** Whether every field of the decision was filled in. */
export const isWhole = ({ number, issuedOn, signer }: Decision): boolean =>
  number.trim() !== '' && issuedOn !== '' && signer.trim() !== ''

/** Number, day and signer of the province's decision. */
export function DecisionFields({
  decision,
  onDecision,
}: {
  decision: Decision
  onDecision: (decision: Decision) => void
}) {
  const { decision: said } = useWords().catalogue
  return (
    <>
      <TextField
        id="decision-number"
        label={said.number}
        hint={said.numberHint}
        required
        maxLength={100}
        value={decision.number}
        onChange={({ target }) => onDecision({ ...decision, number: target.value })}
      />
      <TextField
        id="decision-issued"
        type="date"
        width="s"
        label={said.issuedOn}
        required
        max={todayInVietnam()}
        value={decision.issuedOn}
        onChange={({ target }) => onDecision({ ...decision, issuedOn: target.value })}
      />
      <TextField
        id="decision-signer"
        label={said.signer}
        required
        maxLength={200}
        value={decision.signer}
        onChange={({ target }) => onDecision({ ...decision, signer: target.value })}
      />
    </>
  )
}
