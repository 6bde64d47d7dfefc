import { useWords } from '../../messages/words.ts'
import { minutesText, shareText } from './figures.ts'
import type { FillingLine } from './queries.ts'

/** The figures of everything that is chosen; drafts that were resumed stand apart. */
export function Tally({ total, goal }: { total: FillingLine; goal: number | null }) {
  const { filling: said, language } = useWords()
  const minutes = (value: number | null) => minutesText(value, language)
  const figures: [string, string][] = [
    [said.submitted, String(total.submitted)],
    [said.median, minutes(total.all.median)],
    [said.mean, minutes(total.all.mean)],
    [said.p90, minutes(total.all.p90)],
    ...(goal === null
      ? []
      : [[said.withinGoal(goal), shareText(total.withinGoal, total.submitted)] satisfies [string, string]]),
    [said.prefilled, shareText(total.prefilled, total.counted)],
    [said.oneSitting, minutes(total.one.median)],
    [said.resumed, minutes(total.resumed.median)],
    [said.givenUp, String(total.givenUp)],
  ]
  return (
    <dl className="tally tally--nine">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
