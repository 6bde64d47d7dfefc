import { useWords } from '../../messages/words.ts'
import type { IndicatorInPlans } from './queries.ts'

/** What an indicator means, on what ground, and which targets of plans it measures. */
export function IndicatorNote({ indicator }: { indicator: IndicatorInPlans }) {
  const { dashboard, of } = useWords()
  const said = dashboard.figure
  const { how, numerator, denominator, missing, basis, wordings } = indicator
  const lines = [
    [said.numerator, of(numerator)],
    ...(denominator ? [[said.denominator, of(denominator)]] : []),
    ...(missing ? [[said.missing, of(missing)]] : []),
    ...(basis ? [[said.basis, basis]] : []),
    ...wordings.map(({ plan, number, target, name }) => [said.inPlan(number ?? plan, target), name]),
  ]
  return (
    <details className="indicator-note">
      <summary>{said.how}</summary>
      <p className="measure">{of(how)}</p>
      <dl>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
