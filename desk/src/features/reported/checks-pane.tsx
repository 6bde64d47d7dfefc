import { Button, LongTextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { Version } from './figure-words.tsx'
import { type FigureToCheck, reportedApi, reportedKey } from './queries.ts'

/** What units below sent and waits to be accepted or sent back. */
export function ChecksPane({ toCheck }: { toCheck: readonly FigureToCheck[] }) {
  const { reported: said, of } = useWords()
  const client = useQueryClient()
  const [returning, setReturning] = useState<FigureToCheck>()
  const accept = useMutation({
    mutationFn: reportedApi.accept,
    onSuccess: async () => {
      announce({ text: said.accepted })
      await client.invalidateQueries({ queryKey: reportedKey })
    },
  })
  return (
    <section className="pane" aria-labelledby="to-check">
      <div className="pane-head">
        <h2 id="to-check">
          {said.toCheck} ({toCheck.length})
        </h2>
      </div>
      <div className="pane-body stack">
        <ul className="plan-changes">
          {toCheck.map((one) => (
            <li key={one.figure.id}>
              <div>
                <strong>{of(one.name)}</strong>
                <span>
                  {of(one.unitName)} · {said.periodOf(shortDate(one.figure.periodEnd))}
                </span>
                <Version figure={one.figure} />
              </div>
              <div className="actions">
                <Button
                  type="button"
                  look="quiet"
                  onClick={() => setReturning(one)}
                  aria-label={said.returnOf(of(one.name), of(one.unitName))}
                >
                  {said.return}
                </Button>
                <Button
                  type="button"
                  look="second"
                  aria-disabled={accept.isPending}
                  aria-label={said.acceptOf(of(one.name), of(one.unitName))}
                  onClick={() => !accept.isPending && accept.mutate(one.figure.id)}
                >
                  {said.accept}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <Refusal error={accept.error} />
      </div>
      {returning && <ReturnDialog one={returning} onClose={() => setReturning(undefined)} />}
    </section>
  )
}

function ReturnDialog({ one, onClose }: { one: FigureToCheck; onClose: () => void }) {
  const { reported: said, of } = useWords()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const giveBack = useMutation({
    mutationFn: () => reportedApi.return(one.figure.id, reason),
    onSuccess: async () => {
      announce({ text: said.returned })
      await client.invalidateQueries({ queryKey: reportedKey })
      onClose()
    },
  })
  return (
    <Dialog title={said.returnTitle} onClose={onClose}>
      <SavingForm
        submit={said.return}
        sending={giveBack.isPending}
        error={giveBack.error}
        onSubmit={() => giveBack.mutate()}
        onClose={onClose}
      >
        <p>
          {of(one.name)}, {of(one.unitName)}
        </p>
        <LongTextField
          id="why-return"
          label={said.whyReturn}
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}
