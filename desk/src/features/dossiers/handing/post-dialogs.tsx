import { LongTextField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { useMove } from '../moves/use-move.ts'

type Sending = { receiver: string; address: string; tracking: string; cost: string }
const needed = ['receiver', 'address', 'tracking'] as const

/** The result was given to the post: to whom, and under which tracking code. */
export function SendByPostDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { handing: said, moves } = useWords()
  const [typed, setTyped, forget] = useKept<Sending>(`${dossier.id}.post`, {
    receiver: dossier.applicant.name,
    address: '',
    tracking: '',
    cost: '',
  })
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'send-by-post', () => {
    forget()
    onDone()
  })
  const missing = needed.filter((name) => typed[name].trim() === '')
  const faultOf = (name: (typeof needed)[number]) =>
    checked && missing.includes(name) ? said.missing[name] : faults[name]
  const labels = { receiver: said.receiver, address: said.post.address, tracking: said.post.tracking }
  const cost = typed.cost.replace(/\D/g, '')
  const submit = () => {
    setChecked(true)
    if (missing.length === 0) send({ ...typed, cost: cost === '' ? null : Number(cost) })
  }
  return (
    <Dialog title={`${moves.names['send-by-post']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.post.submit}
        sending={sending}
        error={error}
        faulty={needed.some((name) => faultOf(name) !== undefined)}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{said.post.lead}</p>
        {needed.map((name) => (
          <TextField
            key={name}
            id={`post-${name}`}
            label={labels[name]}
            fault={faultOf(name)}
            width="full"
            maxLength={name === 'tracking' ? 60 : name === 'receiver' ? 200 : 500}
            value={typed[name]}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        ))}
        <TextField
          id="post-cost"
          label={said.post.cost}
          hint={said.post.costHint}
          inputMode="numeric"
          width="m"
          maxLength={12}
          value={typed.cost}
          onChange={({ target }) => setTyped({ ...typed, cost: target.value })}
        />
      </MoveForm>
    </Dialog>
  )
}

/** The post has delivered it. */
export function DeliveredDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { handing: said, moves } = useWords()
  const { send, sending, error } = useMove(dossier.id, 'confirm-delivery', onDone)
  return (
    <Dialog title={`${moves.names['confirm-delivery']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.post.deliveredSubmit}
        sending={sending}
        error={error}
        onSubmit={() => send(undefined)}
        onClose={onClose}
      >
        <p>{said.post.delivered}</p>
      </MoveForm>
    </Dialog>
  )
}

/** It came back from the post. */
export function CameBackDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { handing: said, moves } = useWords()
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'post-came-back', onDone)
  const fault = checked && reason.trim() === '' ? moves.missing.text : faults.reason
  return (
    <Dialog title={`${moves.names['post-came-back']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.post.cameBackSubmit}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={() => {
          setChecked(true)
          if (reason.trim() !== '') send({ reason: reason.trim() })
        }}
        onClose={onClose}
      >
        <p>{said.post.cameBack}</p>
        <LongTextField
          id="came-back-reason"
          label={said.post.why}
          fault={fault}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </MoveForm>
    </Dialog>
  )
}
