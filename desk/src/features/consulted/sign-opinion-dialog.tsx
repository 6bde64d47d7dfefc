import { besideOthers, viewerUrls } from '../../api.ts'
import type { Question } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { MoveForm } from '../dossiers/moves/move-form.tsx'
import { ProofFields, proofFaults, useProof } from '../dossiers/moves/proof-fields.tsx'
import { useMove } from '../dossiers/moves/use-move.ts'

/** Shows the very paper that is about to be signed and asks for the PIN beside it. */
export function SignOpinionDialog({
  dossier,
  question: { no, draft },
  onClose,
}: {
  dossier: string
  question: Question
  onClose: () => void
}) {
  const { consultation, moves } = useWords()
  const said = consultation.page
  const proof = useProof('own')
  const { send, sending, error, faults } = useMove(dossier, 'sign-opinion', () => {
    announce({ text: moves.done['sign-opinion'] })
    onClose()
  })
  const wrong = proofFaults(proof, moves.missing, faults)
  const submit = () => {
    proof.check()
    if (proof.proof) send({ no, ...proof.proof })
  }
  return (
    <Dialog wide title={moves.names['sign-opinion']} onClose={onClose}>
      <section className="dialog-paper">
        <div className="viewer">
          <iframe
            className="viewer-frame"
            src={viewerUrls.opinion(dossier, no, draft?.at ?? '') + besideOthers}
            title={said.preview}
          />
        </div>
      </section>
      <MoveForm
        dossier={dossier}
        submit={said.sign}
        sending={sending}
        error={error}
        faulty={wrong.pin !== undefined || wrong.code !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <ProofFields proof={proof} faults={wrong} />
      </MoveForm>
    </Dialog>
  )
}
