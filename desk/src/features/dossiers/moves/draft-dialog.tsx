import { TextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { ResultFact } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

type Entered = Record<string, string>

/** Drafts the result; asks for what the paper says and no answer does, as the service names it. */
export function DraftDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, of } = useWords()
  const facts = dossier.resultFacts
  const before = Object.fromEntries(facts.map(({ id, entered }) => [id, entered]))
  const [entered, setEntered, forget] = useKept<Entered>(`${dossier.id}.facts`, before)
  const [checked, setChecked] = useState(false)
  const {
    send,
    sending,
    error,
    faults: refused,
  } = useMove(dossier.id, 'draft-result', () => {
    forget()
    onDone()
  })
  const faultOf = ({ id, required }: ResultFact) =>
    checked && required && !entered[id]?.trim() ? moves.missing.fact : refused[`facts/${id}`]
  const submit = () => {
    setChecked(true)
    if (facts.every(({ id, required }) => !required || entered[id]?.trim()))
      send(facts.length > 0 ? { facts: filled(entered) } : {})
  }
  return (
    <Dialog title={`${moves.names['draft-result']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={moves.names['draft-result']}
        sending={sending}
        error={error}
        faulty={facts.some((fact) => faultOf(fact) !== undefined)}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{moves.confirm['draft-result']}</p>
        {facts.length > 0 && <p className="muted">{moves.factsLead}</p>}
        {facts.map((fact) => (
          <TextField
            key={fact.id}
            id={`fact-${fact.id}`}
            label={of(fact.label)}
            hint={fact.hint ? of(fact.hint) : undefined}
            fault={faultOf(fact)}
            optional={fact.required ? undefined : moves.optionalFact}
            type={fact.type === 'date' ? 'date' : 'text'}
            inputMode={fact.type === 'number' ? 'decimal' : undefined}
            width="full"
            maxLength={500}
            value={entered[fact.id] ?? ''}
            onChange={({ target }) => setEntered({ ...entered, [fact.id]: target.value })}
          />
        ))}
      </MoveForm>
    </Dialog>
  )
}

/** What was left empty is not sent, so that the answer of that name stands. */
const filled = (entered: Entered): Entered =>
  Object.fromEntries(Object.entries(entered).filter(([, text]) => text.trim() !== ''))
