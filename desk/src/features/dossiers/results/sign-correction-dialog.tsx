import { useState } from 'react'
import { viewerUrls } from '../../../api.ts'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { ProofFields, proofFaults, useProof } from '../moves/proof-fields.tsx'
import { useMove } from '../moves/use-move.ts'
import { resultState } from '../result-version.ts'
import { PaperViewer, ResultViewer } from '../viewer/document-viewer.tsx'
import { type Decision, DecisionFields, decisionFaults, isDecision } from './decision-fields.tsx'
import { changeUnderWay, ProposalNote } from './proposal-note.tsx'

/** The head decides on a correction and signs the new result, which stands beside the one in force. */
export function SignCorrectionDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, results } = useWords()
  const [decision, setDecision] = useState<Decision>({ number: '', issuedOn: '' })
  const proof = useProof('own')
  const { send, sending, error, faults } = useMove(dossier.id, 'sign-correction', onDone)
  const wrong = proofFaults(proof, moves.missing, faults)
  const wrongDecision = decisionFaults(decision, moves.missing, faults, proof.checked)
  const submit = () => {
    proof.check()
    if (proof.proof && isDecision(decision)) send({ ...proof.proof, decision })
  }
  return (
    <Dialog wide title={`${moves.names['sign-correction']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={results['sign-correction'].submit}
        sending={sending}
        error={error}
        faulty={[...Object.values(wrong), ...Object.values(wrongDecision)].some(Boolean)}
        onSubmit={submit}
        onClose={onClose}
      >
        <BothPapers dossier={dossier} />
        <DecisionFields decision={decision} faults={wrongDecision} onChange={setDecision} />
        <ProofFields proof={proof} faults={wrong} />
      </MoveForm>
    </Dialog>
  )
}

/** The registry clerk seals the corrected result; from then on it takes the place of the old one. */
export function SealCorrectionDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, results } = useWords()
  const proof = useProof('unit')
  const { send, sending, error, faults } = useMove(dossier.id, 'seal-correction', onDone)
  const wrong = proofFaults(proof, moves.missing, faults)
  const submit = () => {
    proof.check()
    if (proof.proof) send(proof.proof)
  }
  return (
    <Dialog wide title={`${moves.names['seal-correction']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={results['seal-correction'].submit}
        sending={sending}
        error={error}
        faulty={Object.values(wrong).some(Boolean)}
        onSubmit={submit}
        onClose={onClose}
      >
        <BothPapers dossier={dossier} />
        <ProofFields proof={proof} faults={wrong} />
      </MoveForm>
    </Dialog>
  )
}

/** The result in force and the one that is to take its place, with what differs. */
function BothPapers({ dossier }: { dossier: DossierPage }) {
  const { results: said } = useWords()
  const change = changeUnderWay(dossier)
  const now = resultState(dossier)
  const version = `${change?.no} ${change?.decidedAt}`
  return (
    <>
      {change && <ProposalNote change={change} />}
      <div className="split">
        {now && (
          <section aria-label={said.now}>
            <h3>{said.now}</h3>
            <div className="dialog-paper">
              <ResultViewer dossier={dossier.id} version={now.version} title={said.now} />
            </div>
          </section>
        )}
        <section aria-label={said.corrects}>
          <h3>{said.corrects}</h3>
          <div className="dialog-paper">
            <PaperViewer url={viewerUrls.correction(dossier.id, version)} title={said.corrects} />
          </div>
        </section>
      </div>
    </>
  )
}
