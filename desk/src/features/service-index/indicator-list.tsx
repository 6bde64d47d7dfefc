import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { amount } from './numbers.ts'
import type { Assessments } from './queries.ts'

type Indicator = Assessments['units'][number]['indicators'][number]

/** The nine indicators of a unit: points, where they come from, and what the unit reported for them. */
export function IndicatorList({ indicators }: { indicators: readonly Indicator[] }) {
  const { serviceIndex: said, language, of } = useWords()
  return (
    <ol className="assessed">
      {indicators.map(({ no, name, points, max, from, why, reported }) => (
        <li key={no}>
          {no}. {of(name)}:{' '}
          {why
            ? `${said.unknown} – ${said.whyUnknown[why]}`
            : `${said.pointsOf(amount(points ?? 0, language), max)} (${said.from[from]})`}
          {reported.length > 0 && (
            <ul className="small muted">
              {reported.map((one) => (
                <li key={`${one.name.vi} ${one.periodEnd}`}>
                  {said.reportedAs(
                    of(one.name),
                    said.ofAll(amount(one.numerator, language), amount(one.denominator, language)),
                    shortDate(one.periodEnd),
                  )}{' '}
                  {said.vouchedBy(one.source, one.reportedBy, one.checkedBy ?? '–')}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
