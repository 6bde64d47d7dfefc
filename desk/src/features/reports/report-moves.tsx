import { Button, LongTextField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { type MoveBodies, moveReport, type ReportMove, type ReportPage } from './queries.ts'

/** From the deciding one on; only the first is a button of the first rank. */
const order = ['accept', 'submit', 'sign', 'draw', 'return', 'correct'] as const
const asks = { sign: true, return: true, correct: true } as const

type Asking = keyof typeof asks

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
  const press = (move: ReportMove) => {
    const waits = (move === 'sign' || move === 'draw') && blocked
    setRefusal(waits || null)
    if (waits) return
    if (move in asks) setAsking(move as Asking)
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
      {asking && (
        <AskDialog
          move={asking}
          page={page}
          sending={sending}
          error={error}
          onGo={go}
          onClose={() => setAsking(null)}
        />
      )}
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

type AskDialogProps = {
  move: Asking
  page: ReportPage
  sending: boolean
  error: unknown
  onGo: (move: ReportMove, body: MoveBodies[ReportMove]) => void
  onClose: () => void
}

/** Asks for the number to sign under, or for the reason. */
function AskDialog({ move, page, sending, error, onGo, onClose }: AskDialogProps) {
  const { reports: said } = useWords()
  const [text, setText] = useState('')
  const [checked, setChecked] = useState(false)
  const signing = move === 'sign'
  const missing = signing ? said.numberMissing : said.reasonMissing
  const fault = checked && text.trim() === '' ? missing : undefined
  const submit = () => {
    setChecked(true)
    if (text.trim() === '') return
    onGo(move, signing ? { revision: page.shown.revision, number: text.trim() } : { reason: text.trim() })
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
        {signing ? (
          <>
            <p>{said.signWhat}</p>
            <TextField
              id="number"
              label={said.number}
              hint={said.numberHint}
              fault={fault}
              maxLength={60}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </>
        ) : (
          <LongTextField
            id="reason"
            label={move === 'return' ? said.returnReason : said.correctReason}
            fault={fault}
            maxLength={2000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </SavingForm>
    </Dialog>
  )
}
