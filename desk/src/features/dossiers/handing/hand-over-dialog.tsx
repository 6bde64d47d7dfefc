import { Field, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { Receipt } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { useMove } from '../moves/use-move.ts'
import { printUrls } from '../paper-requests.ts'
import { SignaturePad } from './signature-pad.tsx'

const relations = ['self', 'authorised', 'family'] as const

/** Hands the result over to somebody who signs for it, on the screen or on the slip of paper. */
export function HandOverDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { handing: said, moves } = useWords()
  const [receipt, setReceipt] = useState<Receipt>({
    receiver: dossier.applicant.name,
    relation: 'self',
    proof: '',
    slip: false,
  })
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'hand-over', onDone)
  const missing = {
    receiver: receipt.receiver.trim() === '' ? said.missing.receiver : undefined,
    proof: receipt.proof.trim() === '' ? said.missing.proof : undefined,
    signature: !receipt.signature && !receipt.slip ? said.missing.signature : undefined,
  }
  const faultOf = (name: keyof typeof missing) => (checked ? missing[name] : undefined) ?? faults[name]
  const submit = () => {
    setChecked(true)
    if (Object.values(missing).every((fault) => fault === undefined)) send({ receipt })
  }
  const signatureFault = faultOf('signature')
  return (
    <Dialog title={`${moves.names['hand-over']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={Boolean(faultOf('receiver') ?? faultOf('proof') ?? signatureFault)}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>
          {said.lead}{' '}
          <a href={printUrls.handingSlip(dossier.id)} target="_blank" rel="noreferrer">
            {said.print}
          </a>
        </p>
        <TextField
          id="receiver"
          label={said.receiver}
          fault={faultOf('receiver')}
          width="full"
          maxLength={200}
          value={receipt.receiver}
          onChange={({ target }) => setReceipt({ ...receipt, receiver: target.value })}
        />
        <SelectField
          id="relation"
          label={said.relation}
          width="full"
          choices={relations.map((relation) => ({ value: relation, label: said.relations[relation] }))}
          value={receipt.relation}
          onChange={({ target }) =>
            setReceipt({ ...receipt, relation: relations.find((one) => one === target.value) ?? 'self' })
          }
        />
        <TextField
          id="proof"
          label={said.proof}
          hint={said.proofHint}
          fault={faultOf('proof')}
          width="full"
          maxLength={500}
          value={receipt.proof}
          onChange={({ target }) => setReceipt({ ...receipt, proof: target.value })}
        />
        <Field id="slip" label={said.signature} hint={said.signatureHint} fault={signatureFault}>
          <SignaturePad
            onChange={(signature) => {
              const { signature: _, ...rest } = receipt
              setReceipt(signature ? { ...rest, signature } : rest)
            }}
          />
          <label className="check">
            <input
              id="slip"
              type="checkbox"
              checked={receipt.slip}
              onChange={({ target }) => setReceipt({ ...receipt, slip: target.checked })}
            />
            <span>{said.slip}</span>
          </label>
        </Field>
      </MoveForm>
    </Dialog>
  )
}
