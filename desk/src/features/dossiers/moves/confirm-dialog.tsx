import type { Move } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { shortMoment } from '../moments.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

type Confirmed = Extract<Move, 'accept'>

/** Says what a move will do before it is done. */
export function ConfirmDialog({ move, dossier, onClose, onDone }: MoveDialogProps & { move: Confirmed }) {
  const words = useWords()
  const { moves } = words
  const { send, sending, error } = useMove(dossier.id, move, onDone)
  return (
    <Dialog title={`${moves.names[move]}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={moves.names[move]}
        sending={sending}
        error={error}
        onSubmit={() => send(undefined)}
        onClose={onClose}
      >
        <p>{moves.confirm.accept(shortMoment(dossier.due.at, new Date(), words))}</p>
      </MoveForm>
    </Dialog>
  )
}
