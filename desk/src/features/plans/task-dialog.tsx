import { LongTextField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import type { DialogProps } from './head-dialog.tsx'
import type { PlanTask } from './queries.ts'
import { namesOf } from './typed-target.ts'

/** One task of a draft. */
export function TaskDialog({
  draft,
  at,
  saving,
  error,
  onSave,
  onClose,
}: DialogProps & { at: number | null; onSave: (task: PlanTask) => void }) {
  const { plans } = useWords()
  const words = plans.editor
  const old = at === null ? undefined : draft.content.tasks[at]
  const [done, setDone] = useState(old?.done ?? false)
  const [typed, setTyped] = useState({
    ...{ heading: old?.heading ?? '', no: old?.no ?? '', name: old?.name ?? '', note: old?.note ?? '' },
    ...{ due: old?.due.join(', ') ?? '', lead: old?.lead.join('; ') ?? '' },
    cooperating: old?.cooperating.join('; ') ?? '',
  })
  const field = (name: keyof typeof typed) => ({
    id: `task-${name}`,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  const save = () =>
    onSave({
      // The figure that proves it stays as the document says.
      ...old,
      ...{ heading: typed.heading.trim(), no: typed.no.trim(), name: typed.name.trim(), done },
      note: typed.note.trim() || null,
      due: namesOf(typed.due.replaceAll(',', ';')),
      lead: namesOf(typed.lead),
      cooperating: namesOf(typed.cooperating),
    })
  return (
    <Dialog title={old ? words.editTask : words.addTask} wide onClose={onClose}>
      <SavingForm
        submit={words.save}
        sending={saving}
        error={error}
        onSubmit={save}
        onClose={onClose}
        noValidate
      >
        <TextField label={words.heading} width="full" {...field('heading')} />
        <TextField label={words.no} width="xs" {...field('no')} />
        <LongTextField label={words.taskName} {...field('name')} />
        <TextField label={words.due} hint={words.dueHint} width="full" {...field('due')} />
        <TextField label={words.leadUnits} width="full" {...field('lead')} />
        <TextField label={words.cooperating} width="full" {...field('cooperating')} />
        <TextField label={words.note} width="full" {...field('note')} />
        <label className="check">
          <input type="checkbox" checked={done} onChange={({ target }) => setDone(target.checked)} />{' '}
          {words.done}
        </label>
      </SavingForm>
    </Dialog>
  )
}
