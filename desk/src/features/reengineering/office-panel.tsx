import { Button, LongTextField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { api, viewerUrls } from '../../api.ts'
import type { ReengineeringPage } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { useAct } from '../review/use-act.ts'

/** What the provincial office does with a proposal; nothing when it is not its turn. */
export function OfficePanel({ page }: { page: ReengineeringPage }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const { procedure, moves, nextVersion } = page
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const { act, acting, error } = useAct(
    () => api.moveReengineering(procedure, 'carry-out'),
    () => announce({ text: said.carriedOut }),
    'reengineering',
  )
  const close = () => setAsking(null)
  if (!moves.some((move) => move !== 'propose')) return null
  return (
    <>
      <Refusal error={error} />
      <div className="move-bar">
        {moves.includes('return') && (
          <Button type="button" look="second" icon="undo" onClick={() => setAsking('return')}>
            {said.giveBack}
          </Button>
        )}
        {moves.includes('approve') && (
          <Button type="button" onClick={() => setAsking('approve')}>
            {said.approve}
          </Button>
        )}
        {moves.includes('carry-out') && (
          <>
            <span className="small">
              {said.carryOutHint} <a href={viewerUrls.procedureOnPortal(procedure)}>{said.versionOpen}</a>
            </span>
            <Button
              type="button"
              disabled={nextVersion === null}
              aria-disabled={acting}
              onClick={() => act(undefined)}
            >
              {said.carryOut}
            </Button>
          </>
        )}
      </div>
      {asking === 'return' && <ReturnDialog procedure={procedure} onClose={close} />}
      {asking === 'approve' && <ApproveDialog procedure={procedure} onClose={close} />}
    </>
  )
}

type DialogProps = { procedure: string; onClose: () => void }

function ReturnDialog({ procedure, onClose }: DialogProps) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const [reason, setReason] = useState('')
  const { act, acting, error } = useAct(
    () => api.moveReengineering(procedure, 'return', { reason }),
    () => {
      announce({ text: said.givenBack })
      onClose()
    },
    'reengineering',
  )
  return (
    <Dialog title={said.giveBack} onClose={onClose}>
      <SavingForm
        submit={said.giveBack}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <LongTextField
          id="proposal-return"
          label={said.giveBackReason}
          rows={3}
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}

function ApproveDialog({ procedure, onClose }: DialogProps) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const [decision, setDecision] = useState({ number: '', issuedOn: todayInVietnam(), signer: '' })
  const { act, acting, error } = useAct(
    () => api.moveReengineering(procedure, 'approve', decision),
    () => {
      announce({ text: said.approved })
      onClose()
    },
    'reengineering',
  )
  return (
    <Dialog title={said.approveTitle} onClose={onClose}>
      <SavingForm
        submit={said.approve}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <TextField
          id="approve-number"
          label={said.number}
          required
          maxLength={80}
          value={decision.number}
          onChange={({ target }) => setDecision({ ...decision, number: target.value })}
        />
        <TextField
          id="approve-date"
          type="date"
          label={said.issuedOn}
          width="s"
          required
          value={decision.issuedOn}
          onChange={({ target }) => setDecision({ ...decision, issuedOn: target.value })}
        />
        <TextField
          id="approve-signer"
          label={said.signer}
          required
          maxLength={200}
          value={decision.signer}
          onChange={({ target }) => setDecision({ ...decision, signer: target.value })}
        />
      </SavingForm>
    </Dialog>
  )
}
