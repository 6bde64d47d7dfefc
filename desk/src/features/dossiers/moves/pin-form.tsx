import { TextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

type Signing = 'sign-result' | 'seal-result'
type PinFormProps = { dossier: DossierPage; move: Signing; onDone: () => void; onClose?: () => void }

/** Asks for the PIN of the person or of the organisation and signs with it; the PIN is never kept. */
export function PinForm({ dossier, move, onDone, onClose }: PinFormProps) {
  const { moves } = useWords()
  const said = moves.sign
  const [pin, setPin] = useState('')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, move, onDone)
  const own = move === 'sign-result'
  const fault = checked && pin.length < 4 ? moves.missing.pin : faults.pin
  const submit = () => {
    setChecked(true)
    if (pin.length >= 4) send({ pin })
  }
  return (
    <MoveForm
      dossier={dossier.id}
      submit={own ? said.submitSign : said.submitSeal}
      sending={sending}
      error={error}
      faulty={fault !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="pin"
        label={own ? said.pin : said.organisationPin}
        hint={own ? said.pinHint : said.organisationPinHint}
        fault={fault}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        width="full"
        maxLength={32}
        value={pin}
        onChange={({ target }) => {
          setPin(target.value)
          setChecked(false)
        }}
      />
    </MoveForm>
  )
}
