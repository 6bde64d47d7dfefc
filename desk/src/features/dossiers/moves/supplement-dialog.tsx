import { FieldGroup, LongTextField, More, Notice, SelectField } from '@mot-cua/ui'
import { useState } from 'react'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import {
  type Askable,
  askables,
  emptySupplement,
  ownReason,
  reasonsFor,
  type SupplementDraft,
  supplementBody,
  supplementFaults,
} from './supplement-draft.ts'
import { useMove } from './use-move.ts'

/** Asks the applicant for everything that is missing, each thing with its reason and its sentence. */
export function SupplementDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves } = useWords()
  const [draft, setDraft, forget] = useKept(`${dossier.id}.supplement`, emptySupplement)
  const [checked, setChecked] = useState(false)
  const {
    send,
    sending,
    error,
    faults: refused,
  } = useMove(dossier.id, 'request-supplement', () => {
    forget()
    onDone()
  })
  const faults = { ...refused, ...(checked ? supplementFaults(draft, moves) : {}) }
  const submit = () => {
    setChecked(true)
    if (Object.keys(supplementFaults(draft, moves)).length === 0) send(supplementBody(draft, dossier.reasons))
  }
  return (
    <Dialog wide title={`${moves.names['request-supplement']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={moves.supplement.submit}
        sending={sending}
        error={error}
        faulty={Object.keys(faults).length > 0}
        onSubmit={submit}
        onClose={onClose}
      >
        <Notice tone="soon">
          <p>{dossier.supplements.length > 0 ? moves.supplement.further : moves.supplement.once}</p>
        </Notice>
        <Things dossier={dossier} draft={draft} onDraft={setDraft} faults={faults} />
        <LongTextField
          id="supplement-message"
          label={moves.supplement.message}
          hint={moves.supplement.messageHint}
          optional={moves.supplement.optional}
          maxLength={2000}
          value={draft.message}
          onChange={({ target }) => setDraft({ ...draft, message: target.value })}
        />
      </MoveForm>
    </Dialog>
  )
}

type Drafting = {
  dossier: DossierPage
  draft: SupplementDraft
  onDraft: (draft: SupplementDraft) => void
  faults: Record<string, string>
}

function Things({ dossier, draft, onDraft, faults }: Drafting) {
  const { moves } = useWords()
  const { components, likely, others } = askables(dossier)
  const things = (list: readonly Askable[]) =>
    list.map((thing) => (
      <Thing key={thing.id} thing={thing} dossier={dossier} draft={draft} onDraft={onDraft} faults={faults} />
    ))
  return (
    <FieldGroup id="items" label={moves.supplement.what} fault={faults.items}>
      <h3 className="thing-head">{moves.supplement.components}</h3>
      {things(components)}
      <h3 className="thing-head">{moves.supplement.fields}</h3>
      {things(likely)}
      {others.length > 0 && <More summary={moves.supplement.allFields(others.length)}>{things(others)}</More>}
    </FieldGroup>
  )
}

function Thing({ thing, dossier, draft, onDraft, faults }: Drafting & { thing: Askable }) {
  const { of } = useWords()
  const item = draft.items[thing.id]
  const toggle = () => {
    const { [thing.id]: _, ...rest } = draft.items
    onDraft({ ...draft, items: item ? rest : { ...draft.items, [thing.id]: { code: '', sentence: '' } } })
  }
  return (
    <div className={item ? 'thing thing--on' : 'thing'}>
      <label className="check">
        <input type="checkbox" checked={item !== undefined} onChange={toggle} />
        <span>{of(thing)}</span>
      </label>
      {item && <Wording thing={thing} dossier={dossier} draft={draft} onDraft={onDraft} faults={faults} />}
    </div>
  )
}

function Wording({ thing, dossier, draft, onDraft, faults }: Drafting & { thing: Askable }) {
  const { moves, of } = useWords()
  const item = draft.items[thing.id] ?? { code: '', sentence: '' }
  const reasons = reasonsFor(thing.id, dossier.reasons)
  const change = (next: Partial<typeof item>) =>
    onDraft({ ...draft, items: { ...draft.items, [thing.id]: { ...item, ...next } } })
  const choose = (code: string) =>
    change({ code, sentence: reasons.find((reason) => reason.code === code)?.vi ?? item.sentence })
  return (
    <div className="thing-words">
      <SelectField
        id={`reason-${thing.id}`}
        label={moves.supplement.reason}
        fault={faults[`reason-${thing.id}`]}
        width="full"
        empty={moves.supplement.chooseReason}
        choices={[
          ...reasons.map((reason) => ({ value: reason.code, label: of(reason) })),
          { value: ownReason, label: moves.supplement.ownReason },
        ]}
        value={item.code}
        onChange={({ target }) => choose(target.value)}
      />
      {item.code && (
        <LongTextField
          id={`sentence-${thing.id}`}
          label={moves.supplement.sentence}
          fault={faults[`sentence-${thing.id}`]}
          lang="vi"
          maxLength={2000}
          value={item.sentence}
          onChange={({ target }) => change({ sentence: target.value })}
        />
      )}
    </div>
  )
}
