import { TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { faultsOf } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { ProofFields, proofFaults, useProof } from '../dossiers/moves/proof-fields.tsx'
import { PaperViewer } from '../dossiers/viewer/document-viewer.tsx'
import { type MoveBodies, type ReportPage, reportToSign } from './queries.ts'

type SignDialogProps = {
  page: ReportPage
  sending: boolean
  error: unknown
  onGo: (move: 'sign', body: MoveBodies['sign']) => void
  onClose: () => void
}

/** Asks for the number, shows the very paper that is about to be signed and asks for the PIN beside it. */
export function SignDialog({ page: { report, shown }, sending, error, onGo, onClose }: SignDialogProps) {
  const { reports: said, moves } = useWords()
  const proof = useProof('own')
  const [typed, setTyped] = useState('')
  // The paper is drawn again when the number is left, not at each key.
  const [printed, setPrinted] = useState('')
  const number = typed.trim()
  const refused = faultsOf(error)
  const wrong = proofFaults(proof, moves.missing, refused)
  const numberFault = proof.checked && number === '' ? said.numberMissing : refused.number
  const submit = () => {
    proof.check()
    if (number !== '' && proof.proof) onGo('sign', { revision: shown.revision, number, ...proof.proof })
  }
  return (
    <Dialog wide title={said.moves.sign} onClose={onClose}>
      <SavingForm
        submit={said.moves.sign}
        sending={sending}
        error={error}
        faulty={numberFault !== undefined || wrong.pin !== undefined || wrong.code !== undefined}
        onSubmit={submit}
        onClose={onClose}
        noValidate
      >
        <p>{said.signWhat}</p>
        <TextField
          id="number"
          label={said.number}
          hint={said.numberHint}
          fault={numberFault}
          maxLength={60}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => setPrinted(number)}
        />
        <section className="dialog-paper">
          <PaperViewer url={reportToSign(report.id, printed)} title={moves.sign.preview} />
        </section>
        <ProofFields proof={proof} faults={wrong} />
      </SavingForm>
    </Dialog>
  )
}
