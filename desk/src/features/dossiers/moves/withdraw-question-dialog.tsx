import type { Consultation, DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Waits no longer for an opinion, with the reason. */
export function WithdrawQuestionDialog({
  dossier,
  asked,
  onClose,
}: {
  dossier: DossierPage
  asked: Consultation
  onClose: () => void
}) {
  const { moves, consultation } = useWords()
  const { lead, reason: label, hint, submit } = consultation.withdraw
  return (
    <ReasonDialog
      dossier={dossier}
      move="withdraw-consultation"
      name={`withdraw-reason-${asked.no}`}
      words={{ label, hint, submit, missing: moves.missing.text }}
      body={(reason) => ({ no: asked.no, reason })}
      onClose={onClose}
      onDone={onClose}
    >
      <p>{lead(asked.agency)}</p>
    </ReasonDialog>
  )
}
