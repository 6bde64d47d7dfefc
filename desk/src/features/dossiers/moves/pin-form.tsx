import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { MoveForm } from './move-form.tsx'
import { ProofFields, proofFaults, useProof } from './proof-fields.tsx'
import { useMove } from './use-move.ts'

type Signing = 'sign-result' | 'seal-result'
type PinFormProps = { dossier: DossierPage; move: Signing; onDone: () => void; onClose?: () => void }

/** Asks for what the key of the person or of the organisation wants and signs with it; nothing of it is kept. */
export function PinForm({ dossier, move, onDone, onClose }: PinFormProps) {
  const { moves } = useWords()
  const said = moves.sign
  const own = move === 'sign-result'
  const proof = useProof(own ? 'own' : 'unit')
  const { send, sending, error, faults } = useMove(dossier.id, move, onDone)
  const wrong = proofFaults(proof, moves.missing, faults)
  const submit = () => {
    proof.check()
    if (proof.proof) send(proof.proof)
  }
  return (
    <MoveForm
      dossier={dossier.id}
      submit={own ? said.submitSign : said.submitSeal}
      sending={sending}
      error={error}
      faulty={wrong.pin !== undefined || wrong.code !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <ProofFields proof={proof} faults={wrong} />
    </MoveForm>
  )
}
