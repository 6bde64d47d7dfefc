import { ChoiceField, LongTextField, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { ReportDialog } from './task-report-dialog.tsx'
import {
  askExtension,
  decideExtension,
  handDownTask,
  reviewTask,
  submitTask,
  type TaskPage,
  type TaskTerm,
  useTaskAct,
} from './task-requests.ts'

export type TermMove = TaskTerm['moves'][number]
type Asked = { task: TaskPage; term: TaskTerm; onClose: () => void }

/** What a move on a term asks for. */
export function TermDialog({ move, ...asked }: Asked & { move: TermMove }) {
  if (move === 'report') return <ReportDialog {...asked} />
  if (move === 'submit') return <SubmitDialog {...asked} />
  if (move === 'ask-extension') return <AskDialog {...asked} />
  return <DecideDialog {...asked} move={move} />
}

/** The server's words about a field; what is left goes below the form. */
export const faultAt = (error: unknown, field: string): string | undefined =>
  error instanceof Problem ? error.errors.find(({ pointer }) => pointer === `/${field}`)?.detail : undefined

function SubmitDialog({ task, term, onClose }: Asked) {
  const { tasks } = useWords()
  const { act, acting, error } = useTaskAct(
    () => submitTask(task.id, term.term),
    () => {
      announce({ text: tasks.form.submitted })
      onClose()
    },
  )
  return (
    <Dialog title={tasks.acts.submit} onClose={onClose}>
      <SavingForm
        submit={tasks.acts.submit}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <p>{tasks.form.submitWhat}</p>
      </SavingForm>
    </Dialog>
  )
}

function AskDialog({ task, term, onClose }: Asked) {
  const { tasks } = useWords()
  const said = tasks.form
  const [due, setDue] = useState('')
  const [reason, setReason] = useState('')
  const { act, acting, error } = useTaskAct(
    () => askExtension(task.id, term.term, { due, reason }),
    () => {
      announce({ text: said.asked })
      onClose()
    },
  )
  return (
    <Dialog title={tasks.acts['ask-extension']} onClose={onClose}>
      <SavingForm
        submit={said.ask}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <p className="small">
          {tasks.due}: {shortDate(term.due)}
        </p>
        <TextField
          id="task-new-due"
          type="date"
          label={said.newDue}
          fault={faultAt(error, 'due')}
          width="m"
          required
          value={due}
          onChange={({ target }) => setDue(target.value)}
        />
        <LongTextField
          id="task-reason"
          label={said.reason}
          fault={faultAt(error, 'reason')}
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}

function DecideDialog({ task, term, move, onClose }: Asked & { move: 'review' | 'decide-extension' }) {
  const { tasks } = useWords()
  const said = tasks.form
  const [yes, setYes] = useState<'yes' | 'no' | ''>('')
  const [reason, setReason] = useState('')
  const reviews = move === 'review'
  const { act, acting, error } = useTaskAct(
    () =>
      reviews
        ? reviewTask(task.id, term.term, { accept: yes === 'yes', reason })
        : decideExtension(task.id, term.term, { grant: yes === 'yes', reason }),
    () => {
      announce({ text: said.decided })
      onClose()
    },
  )
  return (
    <Dialog title={tasks.acts[move]} onClose={onClose}>
      <SavingForm
        submit={said.decide}
        sending={acting}
        error={error}
        onSubmit={() => yes !== '' && act(undefined)}
        onClose={onClose}
      >
        {!reviews && term.askedDue && (
          <p className="small">
            {tasks.page.extensionAsked(term.askedByName ?? '', shortDate(term.askedDue))} {term.askedReason}
          </p>
        )}
        <ChoiceField
          id="task-decision"
          name="task-decision"
          label={said.decision}
          choices={[
            { value: 'yes', label: reviews ? said.accept : said.grant },
            { value: 'no', label: reviews ? said.back : said.refuse },
          ]}
          chosen={yes}
          onChoose={(value) => setYes(value === 'yes' ? 'yes' : 'no')}
        />
        <LongTextField
          id="task-why"
          label={said.reason}
          hint={said.reasonWhenNot}
          fault={faultAt(error, 'reason')}
          required={yes === 'no'}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </SavingForm>
    </Dialog>
  )
}

/** A part of the work for somebody of the unit or a unit below, due no later than the whole. */
export function HandDownDialog({ task, onClose }: { task: TaskPage; onClose: () => void }) {
  const { tasks, of } = useWords()
  const said = tasks.form
  const last = task.endless
    ? undefined
    : task.terms
        .map(({ due }) => due)
        .sort()
        .at(-1)
  const [part, setPart] = useState({ name: '', unit: task.unit.id, due: '', assignee: '' })
  const change = (changes: Partial<typeof part>) => setPart({ ...part, ...changes })
  const { act, acting, error } = useTaskAct(
    () => {
      const { assignee, ...rest } = part
      return handDownTask(task.id, { ...rest, ...(assignee !== '' && { assignee }) })
    },
    () => {
      announce({ text: said.handed })
      onClose()
    },
  )
  const own = part.unit === task.unit.id
  return (
    <Dialog title={tasks.acts.handDown} onClose={onClose}>
      <SavingForm
        submit={said.hand}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <TextField
          id="part-name"
          label={said.partName}
          width="full"
          required
          maxLength={500}
          value={part.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <SelectField
          id="part-unit"
          label={said.partUnit}
          hint={said.partUnitHint}
          fault={faultAt(error, 'unit')}
          width="full"
          choices={task.below.map(({ id, name }) => ({ value: id, label: of(name) }))}
          value={part.unit}
          onChange={({ target }) => change({ unit: target.value, assignee: '' })}
        />
        {own && (
          <SelectField
            id="part-person"
            label={said.partPerson}
            empty={said.anybody}
            width="full"
            choices={task.officials.map(({ id, name }) => ({ value: id, label: name }))}
            value={part.assignee}
            onChange={({ target }) => change({ assignee: target.value })}
          />
        )}
        <TextField
          id="part-due"
          type="date"
          label={said.partDue}
          hint={last === undefined ? undefined : said.partDueHint(shortDate(last))}
          fault={faultAt(error, 'due')}
          width="m"
          required
          min={todayInVietnam()}
          value={part.due}
          onChange={({ target }) => change({ due: target.value })}
        />
      </SavingForm>
    </Dialog>
  )
}
