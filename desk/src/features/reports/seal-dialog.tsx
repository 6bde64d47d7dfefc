import { faultsOf } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { ProofFields, proofFaults, useProof } from '../dossiers/moves/proof-fields.tsx'
import { PaperViewer } from '../dossiers/viewer/document-viewer.tsx'
import { type MoveBodies, type ReportPage, reportFile } from './queries.ts'

type SealDialogProps = {
  page: ReportPage
  sending: boolean
  error: unknown
  onGo: (move: 'seal', body: MoveBodies['seal']) => void
  onClose: () => void
}

/** Shows the PDF that the leader signed and asks for the PIN of the unit's key beside it. */
export function SealDialog({ page: { report, shown }, sending, error, onGo, onClose }: SealDialogProps) {
  const { reports: said, moves } = useWords()
  const proof = useProof('unit')
  const wrong = proofFaults(proof, moves.missing, faultsOf(error))
  const submit = () => {
    proof.check()
    if (proof.proof) onGo('seal', proof.proof)
  }
  return (
    <Dialog wide title={said.moves.seal} onClose={onClose}>
      <SavingForm
        submit={said.moves.seal}
        sending={sending}
        error={error}
        faulty={wrong.pin !== undefined || wrong.code !== undefined}
        onSubmit={submit}
        onClose={onClose}
        noValidate
      >
        <p>{said.sealWhat}</p>
        <section className="dialog-paper">
          <PaperViewer url={reportFile(report.id, 'pdf', shown.version)} title={moves.sign.previewSeal} />
        </section>
        <ProofFields proof={proof} faults={wrong} />
      </SavingForm>
    </Dialog>
  )
}
