import { DataTable } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Loading } from '../../shell/loading.tsx'
import { differencesQuery } from './queries.ts'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const write = (value: number | null) => (value === null ? '–' : number.format(value))

/** What is not as it was sent, by what is known today. */
export function DifferencesPane({ id }: { id: string }) {
  const { reports: said, of } = useWords()
  const { data, error } = useQuery(differencesQuery(id))
  const rows = [
    ...(data?.flows ?? []).map(({ group, key, name, part, was, now }) => ({
      ...{ key: `${group} ${key} ${part}`, was, now, name: of(name) },
      figure: part === 'open' ? said.openNow : said.columns[part],
    })),
    ...(data?.figures ?? []).map(({ key, name, unit, was, now }) => ({
      ...{ key: `${unit?.id ?? ''} ${key}`, was, now },
      name: unit ? `${of(unit.name)}: ${name}` : name,
      figure: said.value,
    })),
  ]
  return (
    <section className="pane" aria-labelledby="differences">
      <div className="pane-head">
        <h2 id="differences">{said.differences}</h2>
      </div>
      <div className="pane-body stack-s">
        <Refusal error={error} />
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
              { id: 'was', heading: said.was, numeric: true, cell: ({ was }) => write(was) },
              { id: 'now', heading: said.now, numeric: true, cell: ({ now }) => write(now) },
            ]}
          />
        )}
      </div>
    </section>
  )
}
