import { useWords } from '../../../messages/words.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Sends the dossier back to the step before, with the reason. */
export function ReturnDialog(props: MoveDialogProps) {
  const { moves } = useWords()
  const { reason: label, hint, submit } = moves.giveBack
  return (
    <ReasonDialog
      {...props}
      move="return-step"
      name="return-reason"
      words={{ label, hint, submit, missing: moves.missing.giveBack }}
      body={(reason) => ({ reason, step: props.dossier.step })}
    />
  )
}
