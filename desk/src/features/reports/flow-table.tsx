import { useWords } from '../../messages/words.ts'
import type { Flow, FlowGroup } from './queries.ts'

const parts = {
  received: ['carried', 'online', 'desk'],
  resolved: ['early', 'onDay', 'late'],
  open: ['within', 'overdue'],
} as const satisfies Record<string, readonly (keyof Flow)[]>
const heads = ['received', 'resolved', 'open'] as const

const number = new Intl.NumberFormat('vi-VN')
const add = (flows: readonly Flow[], part: keyof Flow) => flows.reduce((sum, flow) => sum + flow[part], 0)

/** The figures as the official form has them: what was received, resolved and is open, row by row under its group. */
export function FlowTable({ groups, form }: { groups: readonly FlowGroup[]; form: '06a' | '06b' }) {
  const { reports: said, of } = useWords()
  const all = groups.flatMap(({ rows }) => rows.map(({ flow }) => flow))
  if (all.length === 0) return <p className="muted report-note">{said.noRows}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="report-scroll" aria-label={said.tableScroll} tabIndex={0}>
        <table className="table report-table">
          <caption className="visually-hidden">{said.figures}</caption>
          <Heads place={said.columns.place[form]} />
          <tbody>
            <Figures name={said.all} flows={all} strong />
          </tbody>
          {groups.map(({ key, name, rows }) => (
            <tbody key={key}>
              <Figures name={of(name)} flows={rows.map(({ flow }) => flow)} strong />
              {rows.map((row) => (
                <Figures key={row.key} name={of(row.name)} flows={[row.flow]} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p className="muted small report-note">{said.tableNote}</p>
    </>
  )
}

function Heads({ place }: { place: string }) {
  const { reports: said } = useWords()
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {place}
        </th>
        {heads.map((head) => (
          <th key={head} scope="colgroup" colSpan={parts[head].length + 1} className="report-group">
            {said.columns[head]}
          </th>
        ))}
      </tr>
      <tr>
        {heads.flatMap((head) => [
          <th key={head} scope="col" className="num report-first">
            {said.columns.total}
          </th>,
          ...parts[head].map((part) => (
            <th key={part} scope="col" className="num">
              {said.columns[part]}
            </th>
          )),
        ])}
      </tr>
    </thead>
  )
}

function Figures({
  name,
  flows,
  strong = false,
}: {
  name: string
  flows: readonly Flow[]
  strong?: boolean
}) {
  return (
    <tr className={strong ? 'report-sum' : undefined}>
      <th scope="row">{name}</th>
      {heads.flatMap((head) => [
        <td key={head} className="num report-first">
          {number.format(parts[head].reduce((sum, part) => sum + add(flows, part), 0))}
        </td>,
        ...parts[head].map((part) => {
          const figure = add(flows, part)
          const bad = figure > 0 && (part === 'late' || part === 'overdue')
          return (
            <td key={part} className={bad ? 'num report-late' : 'num'}>
              {number.format(figure)}
            </td>
          )
        }),
      ])}
    </tr>
  )
}
