import { controlProps, Field, LongTextField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { reportTask, type TaskPage, type TaskTerm, useTaskAct } from './task-requests.ts'
import { termName } from './task-words.ts'

/** How far the work is, what was done, and the files that show it. */
export function ReportDialog({
  task,
  term,
  onClose,
}: {
  task: TaskPage
  term: TaskTerm
  onClose: () => void
}) {
  const words = useWords()
  const { tasks } = words
  const said = tasks.form
  const [percent, setPercent] = useState(String(term.percent))
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const { act, acting, error } = useTaskAct(
    () => reportTask(task.id, term.term, { percent, words: text, files }),
    () => {
      announce({ text: said.reported })
      onClose()
    },
  )
  const question = { id: 'task-files', label: said.files, hint: said.filesHint }
  return (
    <Dialog title={tasks.acts.report} onClose={onClose}>
      <SavingForm
        submit={said.send}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <p className="muted small">
          {tasks.page.term}: {termName(term.term, words)}
        </p>
        <TextField
          id="task-percent"
          type="number"
          label={said.percent}
          width="s"
          required
          min={0}
          max={100}
          step={1}
          value={percent}
          onChange={({ target }) => setPercent(target.value)}
        />
        <LongTextField
          id="task-words"
          label={said.words}
          hint={said.wordsHint}
          required
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Field {...question}>
          <input
            type="file"
            className="file-input"
            multiple
            {...controlProps(question)}
            onChange={({ target }) => setFiles([...(target.files ?? [])])}
          />
        </Field>
      </SavingForm>
    </Dialog>
  )
}
