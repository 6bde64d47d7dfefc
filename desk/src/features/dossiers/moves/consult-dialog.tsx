import { FieldGroup, LongTextField, Notice, SelectField, TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import {
  consultBody,
  consultFaults,
  emptyQuestion,
  outsideUnit,
  type QuestionDraft,
} from './consult-draft.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

type Drafting = {
  draft: QuestionDraft
  change: (next: Partial<QuestionDraft>) => void
  faultOf: (name: string) => string | undefined
}

/** Asks another agency for its opinion: whom, what, by when, and what of the dossier it may see. */
export function ConsultDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, consultation } = useWords()
  const said = consultation.ask
  const [draft, setDraft, forget] = useKept(`${dossier.id}.consult`, emptyQuestion)
  const [checked, setChecked] = useState(false)
  const {
    send,
    sending,
    error,
    faults: refused,
  } = useMove(dossier.id, 'consult', () => {
    forget()
    onDone()
  })
  const faults = { ...refused, ...(checked ? consultFaults(draft, said.missing) : {}) }
  const submit = () => {
    setChecked(true)
    if (Object.keys(consultFaults(draft, said.missing)).length === 0) send(consultBody(draft))
  }
  const change = (next: Partial<QuestionDraft>) => setDraft({ ...draft, ...next })
  const faultOf = (name: string) => faults[name]
  return (
    <Dialog wide title={`${moves.names.consult}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={Object.keys(faults).some((name) => name !== 'components' && faultOf(name) !== undefined)}
        onSubmit={submit}
        onClose={onClose}
      >
        <Notice>
          <p>{said.lead}</p>
        </Notice>
        <Whom dossier={dossier.id} draft={draft} change={change} faultOf={faultOf} />
        <LongTextField
          id="consult-question"
          label={said.question}
          fault={faultOf('question')}
          lang="vi"
          maxLength={4000}
          value={draft.question}
          onChange={({ target }) => change({ question: target.value })}
        />
        <TextField
          id="consult-day"
          type="date"
          label={said.day}
          hint={said.dayHint}
          fault={faultOf('day')}
          width="m"
          value={draft.day}
          onChange={({ target }) => change({ day: target.value })}
        />
        <Shown dossier={dossier} draft={draft} change={change} faultOf={faultOf} />
      </MoveForm>
    </Dialog>
  )
}

function Whom({ dossier, draft, change, faultOf }: Drafting & { dossier: string }) {
  const { consultation, of } = useWords()
  const said = consultation.ask
  const { data: units = [] } = useQuery({
    queryKey: ['consultable-units', dossier],
    queryFn: () => api.consultableUnits(dossier).then(({ items }) => items),
  })
  return (
    <>
      <SelectField
        id="consult-unit"
        label={said.whom}
        fault={faultOf('unit')}
        width="full"
        empty={said.choose}
        choices={[
          { value: outsideUnit, label: said.outside },
          ...units.map((one) => ({ value: one.id, label: of(one) })),
        ]}
        value={draft.unit}
        onChange={({ target }) => change({ unit: target.value })}
      />
      {draft.unit === outsideUnit && (
        <>
          <TextField
            id="consult-name"
            label={said.name}
            fault={faultOf('agency/name')}
            width="full"
            maxLength={200}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
          <TextField
            id="consult-email"
            type="email"
            label={said.email}
            hint={said.emailHint}
            fault={faultOf('agency/email')}
            width="full"
            maxLength={200}
            value={draft.email}
            onChange={({ target }) => change({ email: target.value })}
          />
        </>
      )}
    </>
  )
}

function Shown({ dossier, draft, change }: Drafting & { dossier: DossierPage }) {
  const { consultation, of } = useWords()
  const said = consultation.ask
  const components = dossier.components.filter(({ files }) => files.length > 0)
  return (
    <FieldGroup id="consult-shown" label={said.shown} hint={said.shownHint}>
      <Picks
        title={said.answers}
        things={dossier.sections.map(({ id, title }) => ({ id, text: of(title) }))}
        picked={draft.sections}
        onPick={(sections) => change({ sections })}
      />
      <Picks
        title={said.papers}
        things={components.map((component) => ({ id: component.id, text: of(component) }))}
        picked={draft.components}
        onPick={(chosen) => change({ components: chosen })}
      />
    </FieldGroup>
  )
}

function Picks({
  title,
  things,
  picked,
  onPick,
}: {
  title: string
  things: readonly { id: string; text: string }[]
  picked: readonly string[]
  onPick: (picked: string[]) => void
}) {
  if (things.length === 0) return null
  const toggle = (id: string) =>
    onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  return (
    <div className="stack-s">
      <p className="small">
        <strong>{title}</strong>
      </p>
      {things.map(({ id, text }) => (
        <label className="check" key={id}>
          <input type="checkbox" checked={picked.includes(id)} onChange={() => toggle(id)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  )
}
