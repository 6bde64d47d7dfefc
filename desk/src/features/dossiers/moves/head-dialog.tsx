import { LongTextField, Notice, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { DossierPage, MoveBodies } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { shortDate } from '../../../shell/day.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

export type HeadMove =
  | 'explain-delay'
  | 'extend'
  | 'decline-extension'
  | 'approve-supplement'
  | 'decline-supplement'
  | 'stop'
  | 're-open'
type Typed = { text: string; day: string; number: string }
type Control = keyof Typed

type HeadWords = { lead: string; day?: string; text?: string; hint?: string; submit: string }

/** What each of these moves asks for, and under which name the server has it. */
const controls: Record<HeadMove, Partial<Record<Control, string>>> = {
  'explain-delay': { text: 'reason', day: 'proposed' },
  extend: { day: 'day' },
  'decline-extension': { text: 'remark' },
  'approve-supplement': {},
  'decline-supplement': { text: 'remark' },
  stop: { text: 'reason' },
  're-open': { number: 'decision/number', day: 'decision/issuedOn', text: 'reason' },
}

const extension: ReadonlySet<HeadMove> = new Set(['extend', 'decline-extension'])
const supplement: ReadonlySet<HeadMove> = new Set(['approve-supplement', 'decline-supplement'])

export const isHeadMove = (move: string): move is HeadMove => Object.hasOwn(controls, move)

const bodyOf = (move: HeadMove, { text, day, number }: Typed): MoveBodies[HeadMove] =>
  ({
    'explain-delay': { reason: text, proposed: day },
    extend: { day },
    'decline-extension': { remark: text },
    'approve-supplement': undefined,
    'decline-supplement': { remark: text },
    stop: { reason: text },
    're-open': { decision: { number, issuedOn: day }, reason: text },
  })[move]

/** A delay explained and answered, an end without a result, a new beginning: a sentence, a day, a decision, as the move asks. */
export function HeadDialog({ move, dossier, onClose, onDone }: MoveDialogProps & { move: HeadMove }) {
  const { moves } = useWords()
  const said: HeadWords = moves.head[move]
  const asked = controls[move]
  const waiting = dossier.delays.find(({ granted }) => granted === null)
  const further = dossier.furtherSupplements.find(({ granted }) => granted === null)
  const [typed, setTyped, forget] = useKept<Typed>(`${dossier.id}.${move}`, {
    text: '',
    day: move === 'extend' ? (waiting?.proposed ?? '') : '',
    number: '',
  })
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, move, () => {
    forget()
    onDone()
  })
  const missing = (Object.keys(asked) as Control[]).filter((name) => typed[name].trim() === '')
  const faultOf = (name: Control) =>
    checked && missing.includes(name) ? moves.missing[name] : faults[asked[name] ?? '']
  const change = (name: Control) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value })
  const submit = () => {
    setChecked(true)
    if (missing.length === 0) send(bodyOf(move, { ...typed, text: typed.text.trim() }))
  }
  return (
    <Dialog title={`${moves.names[move]}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={(Object.keys(asked) as Control[]).some((name) => faultOf(name) !== undefined)}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{said.lead}</p>
        {waiting && extension.has(move) && <Explained waiting={waiting} />}
        {further && supplement.has(move) && <Wished wished={further} />}
        {asked.number && (
          <TextField
            id="head-number"
            label={moves.head.number}
            fault={faultOf('number')}
            width="m"
            value={typed.number}
            onChange={change('number')}
          />
        )}
        {asked.day && (
          <TextField
            id="head-day"
            type="date"
            label={said.day}
            fault={faultOf('day')}
            width="m"
            value={typed.day}
            onChange={change('day')}
          />
        )}
        {asked.text && (
          <LongTextField
            id="head-text"
            label={said.text}
            hint={said.hint}
            fault={faultOf('text')}
            maxLength={2000}
            value={typed.text}
            onChange={change('text')}
          />
        )}
      </MoveForm>
    </Dialog>
  )
}

/** What whoever handles it wrote of the delay. */
function Explained({ waiting }: { waiting: DossierPage['delays'][number] }) {
  const { moves } = useWords()
  return (
    <Notice tone="soon">
      <p>
        <strong>{moves.head.explainedBy(waiting.explainedByName)}</strong> {waiting.reason}
      </p>
      <p>{moves.head.proposes(shortDate(waiting.proposed))}</p>
    </Notice>
  )
}

/** The further request that an officer wishes to send. */
function Wished({ wished }: { wished: DossierPage['furtherSupplements'][number] }) {
  const { moves, of } = useWords()
  return (
    <Notice tone="soon">
      <p>
        <strong>{moves.head.wishedBy(wished.wishedByName)}</strong> {wished.message}
      </p>
      <ul>
        {wished.items.map(({ concerns, text }) => (
          <li key={concerns}>{of(text)}</li>
        ))}
      </ul>
    </Notice>
  )
}
