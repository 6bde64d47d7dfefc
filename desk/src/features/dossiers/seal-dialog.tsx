import { Notice, TextField } from '@mot-cua/ui'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { sealedPdf } from './paper-requests.ts'

/** Asks for the PIN of the unit's seal and offers the sealed PDF; neither is kept. */
export function SealDialog({
  title,
  url,
  body,
  onClose,
}: {
  title: string
  url: string
  body: Record<string, string>
  onClose: () => void
}) {
  const { papers: said, moves } = useWords()
  const [pin, setPin] = useState('')
  const sealing = useMutation({
    mutationFn: async () => URL.createObjectURL(await sealedPdf(url, { ...body, pin })),
  })
  const { data: sealed, error } = sealing
  useEffect(() => () => void (sealed && URL.revokeObjectURL(sealed)), [sealed])
  const fault = error instanceof Problem ? error.errors.find(({ pointer }) => pointer === '/pin') : undefined
  if (sealed)
    return (
      <Dialog title={title} onClose={onClose}>
        <Notice tone="ok" announce>
          <p>{said.sealedNow}</p>
          <p className="notice-action">
            <a className="button" href={sealed} target="_blank" rel="noreferrer">
              {said.openSealed}
            </a>
          </p>
        </Notice>
      </Dialog>
    )
  return (
    <Dialog title={title} onClose={onClose}>
      <SavingForm
        submit={said.sealNow}
        sending={sealing.isPending}
        error={fault ? null : error}
        onSubmit={() => sealing.mutate()}
        onClose={onClose}
      >
        <TextField
          id="seal-pin"
          label={moves.sign.organisationPin}
          hint={moves.sign.organisationPinHint}
          fault={fault?.detail}
          type="password"
          inputMode="numeric"
          required
          minLength={4}
          maxLength={32}
          value={pin}
          onChange={({ target }) => setPin(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
