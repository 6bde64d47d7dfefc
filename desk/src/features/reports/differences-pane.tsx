import { DataTable } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { type Differences, differencesQuery } from './queries.ts'

type TaskStanding = NonNullable<Differences['tasks'][number]['now']>

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const write = (value: number | null) => (value === null ? '–' : number.format(value))

/** What is not as it was sent, by what is known today. */
export function DifferencesPane({ id }: { id: string }) {
  const { reports: said, of } = useWords()
  const { data, error } = useQuery(differencesQuery(id))
  const writeTask = (task: TaskStanding | null) => {
    if (!task) return write(null)
    const { done, running, overdue } = task.counts
    const units = done + running + overdue > 1 ? said.ofUnits(done, running, overdue) : null
    const percent = task.percent === null ? null : `${task.percent}%`
    return [said.taskStates[task.state], percent, units].filter((one) => one !== null).join(', ')
  }
  const rows = [
    ...(data?.flows ?? []).map(({ group, key, name, part, was, now }) => ({
      ...{ key: `${group} ${key} ${part}`, was: write(was), now: write(now), name: of(name) },
      figure: part === 'open' ? said.openNow : said.columns[part],
    })),
    ...(data?.figures ?? []).map(({ key, name, unit, was, now }) => ({
      ...{ key: `${unit?.id ?? ''} ${key}`, was: write(was), now: write(now) },
      name: unit ? `${of(unit.name)}: ${name}` : name,
      figure: said.value,
    })),
    ...(data?.tasks ?? []).map(({ key, name, unit, was, now }) => ({
      ...{ key: `${unit?.id ?? ''} ${key}`, was: writeTask(was), now: writeTask(now) },
      name: unit ? `${of(unit.name)}: ${name}` : name,
      figure: said.task,
    })),
  ]
  return (
    <section className="pane" aria-labelledby="differences">
      <div className="pane-head">
        <h2 id="differences">{said.differences}</h2>
      </div>
      <div className="pane-body stack-s">
        {error && <Refusal error={error} />}
        {!data && !error && <Loading />}
        {data && (
          <p className="small muted">
            {(data.submitted ? said.differencesOf : said.differencesOfDraft)(data.version)}
          </p>
        )}
        {data && rows.length === 0 && <p>{said.noDifferences}</p>}
        {rows.length > 0 && (
          <DataTable
            caption={said.differences}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { id: 'name', heading: said.report, cell: ({ name }) => name },
              { id: 'figure', heading: said.figure, cell: ({ figure }) => figure },
              { id: 'was', heading: said.was, numeric: true, cell: ({ was }) => was },
              { id: 'now', heading: said.now, numeric: true, cell: ({ now }) => now },
            ]}
          />
        )}
      </div>
    </section>
  )
}
