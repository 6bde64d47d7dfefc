import { useWords } from '../../../messages/words.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { ReasonDialog } from '../moves/reason-dialog.tsx'
import { changeUnderWay, ProposalNote } from './proposal-note.tsx'

/** The head does not agree to revoke or correct, and says why. */
export function DeclineDialog(props: MoveDialogProps) {
  const { moves, results } = useWords()
  const { lead, text: label, hint, submit } = results['decline-result-change']
  const change = changeUnderWay(props.dossier)
  return (
    <ReasonDialog
      {...props}
      move="decline-result-change"
      name="decline-remark"
      words={{ label, hint, submit, missing: moves.missing.text }}
      body={(remark) => ({ remark })}
    >
      {change && <ProposalNote change={change} />}
      <p>{lead}</p>
    </ReasonDialog>
  )
}
