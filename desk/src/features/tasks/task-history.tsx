import { FileList } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { fileSize, fullMoment } from '../dossiers/moments.ts'
import { type TaskPage, taskFileUrl } from './task-requests.ts'
import { occasionName, termName } from './task-words.ts'

/** Everything that happened to a piece of work, latest first, with the files that were handed in, and of what it was reminded. */
export function TaskHistory({ task }: { task: TaskPage }) {
  const words = useWords()
  const { tasks, language } = words
  const said = tasks.page
  return (
    <section className="pane" aria-labelledby="task-history">
      <div className="pane-head">
        <h2 id="task-history">{said.history}</h2>
      </div>
      <div className="pane-body stack">
        {task.history.length === 0 && <p className="muted small">{said.noHistory}</p>}
        <ol className="plan-tasks">
          {task.history.map((entry) => (
            <li key={`${entry.at} ${entry.kind} ${entry.term}`} className="stack-s">
              <h3>
                {said.kinds[entry.kind]}
                {entry.percent !== null && `: ${tasks.percent(entry.percent)}`}
                {entry.day !== null && ` ${said.until(shortDate(entry.day))}`}
              </h3>
              <p className="muted small">
                {entry.byName && `${entry.byName}, `}
                {fullMoment(entry.at)} · {termName(entry.term, words)}
              </p>
              {entry.words && <p>{entry.words}</p>}
              {entry.files.length > 0 && (
                <FileList
                  label={tasks.form.files}
                  files={entry.files.map(({ id, name, size }) => ({
                    id,
                    name,
                    note: fileSize(size, language),
                    action: (
                      <a href={taskFileUrl(task.id, id)} target="_blank" rel="noreferrer" className="small">
                        {words.tasks.form.open}
                        <span className="visually-hidden">: {name}</span>
                      </a>
                    ),
                  }))}
                />
              )}
            </li>
          ))}
        </ol>
        {task.reminders.length > 0 && (
          <div className="stack-s">
            <h3>{said.reminders}</h3>
            <ul className="stack-s small">
              {task.reminders.map(({ term, occasion, on }) => (
                <li key={`${term} ${occasion} ${on}`}>
                  {shortDate(on)}: {occasionName(occasion, words)}{' '}
                  <span className="muted">({termName(term, words)})</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
