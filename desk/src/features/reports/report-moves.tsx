import { Button, LongTextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { type MoveBodies, moveReport, type ReportMove, type ReportPage } from './queries.ts'
import { SealDialog } from './seal-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'

/** From the deciding one on; only the first is a button of the first rank. */
const order = ['accept', 'seal', 'submit', 'sign', 'draw', 'return', 'correct'] as const
const asks = ['sign', 'seal', 'return', 'correct'] as const

type Asking = (typeof asks)[number]
const isAsking = (move: ReportMove): move is Asking => asks.some((one) => one === move)

/** What may be done with the report now. `blocked`: why signing and drawing must wait. */
export function ReportMoves({
  page,
  blocked,
  signable,
}: {
  page: ReportPage
  blocked: string | null
  signable: boolean
}) {
  const { reports: said } = useWords()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { go, sending, error } = useReportMove(page.report.id, () => setAsking(null))
  const [refusal, setRefusal] = useState<string | null>(null)
  const open = order.filter((move) => page.moves.includes(move) && (move !== 'sign' || signable))
  const dialog = { sending, error, onGo: go, onClose: () => setAsking(null) }
  const press = (move: ReportMove) => {
    const waits = (move === 'sign' || move === 'draw') && blocked
    setRefusal(waits || null)
    if (waits) return
    if (isAsking(move)) setAsking(move)
    else go(move, move === 'draw' ? { revision: page.shown.revision } : undefined)
  }
  return (
    <div className="stack-s report-moves">
      <div className="row">
        {open.map((move, index) => (
          <Button
            key={move}
            type="button"
            {...(index > 0 || move === 'draw' || move === 'correct' ? { look: 'second' as const } : {})}
            aria-disabled={sending}
            onClick={() => press(move)}
          >
            {said.moves[move]}
          </Button>
        ))}
      </div>
      {refusal && (
        <p className="small" role="status">
          {refusal}
        </p>
      )}
      {!asking && <Refusal error={error} />}
      {asking === 'sign' && <SignDialog page={page} {...dialog} />}
      {asking === 'seal' && <SealDialog page={page} {...dialog} />}
      {(asking === 'return' || asking === 'correct') && <ReasonDialog move={asking} {...dialog} />}
    </div>
  )
}

function useReportMove(id: string, onDone: () => void) {
  const { reports: said } = useWords()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ move, body }: { move: ReportMove; body: MoveBodies[ReportMove] }) =>
      moveReport(id, move, body),
    onSuccess: async (_, { move }) => {
      onDone()
      announce({ text: said.did[move] })
      await client.invalidateQueries({ queryKey: ['reports'] })
    },
  })
  return {
    go: (move: ReportMove, body: MoveBodies[ReportMove]) => mutate({ move, body }),
    sending: isPending,
    error,
  }
}

type ReasonDialogProps = {
  move: 'return' | 'correct'
  sending: boolean
  error: unknown
  onGo: (move: ReportMove, body: MoveBodies[ReportMove]) => void
  onClose: () => void
}

/** Asks for the reason. */
function ReasonDialog({ move, sending, error, onGo, onClose }: ReasonDialogProps) {
  const { reports: said } = useWords()
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const fault = checked && reason.trim() === '' ? said.reasonMissing : undefined
  const submit = () => {
    setChecked(true)
    if (reason.trim() !== '') onGo(move, { reason: reason.trim() })
  }
  return (
    <Dialog title={said.moves[move]} onClose={onClose}>
      <SavingForm
        submit={said.moves[move]}
        sending={sending}
        error={error}
        onSubmit={submit}
        onClose={onClose}
        noValidate
      >
        <LongTextField
          id="reason"
          label={move === 'return' ? said.returnReason : said.correctReason}
          fault={fault}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
