import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { evidenceUrl, type ReportedFigure } from './queries.ts'

const day = (moment: string) =>
  shortDate(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(moment)))

/** The figure as it stands, with its source and everything that was sent before it. */
export function FigureWords({ versions }: { versions: readonly ReportedFigure[] }) {
  const { reported: said } = useWords()
  const [latest, ...before] = versions
  if (!latest) return <span className="muted">–</span>
  return (
    <div className="stack-s">
      <Version figure={latest} />
      {before.length > 0 && (
        <details className="small">
          <summary>{said.versions(versions.length)}</summary>
          <ol className="bullets" reversed>
            {before.map((figure) => (
              <li key={figure.id}>
                <Version figure={figure} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

/** One version: the numbers, where they are from, who sent and who checked them, and the files. */
export function Version({ figure }: { figure: ReportedFigure }) {
  const { reported: said, language } = useWords()
  const number = (value: number) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  return (
    <>
      <span className="num">
        {figure.numerator === null
          ? number(figure.denominator)
          : said.of(number(figure.numerator), number(figure.denominator))}
      </span>
      <span className="sub">
        {[
          said.from(figure.source),
          said.by(figure.reportedByName, day(figure.reportedAt)),
          figure.reason && said.because(figure.reason),
          figure.state === 'accepted' &&
            figure.checkedAt &&
            said.acceptedBy(figure.checkedByName ?? '', day(figure.checkedAt)),
          figure.returnedBecause && said.returnedBy(figure.checkedByName ?? '', figure.returnedBecause),
        ]
          .filter(Boolean)
          .join('. ')}
      </span>
      <span className="small">
        {figure.evidence.map((file, index) => (
          <a key={file} className="evidence" href={evidenceUrl(figure.id, file)} download>
            {said.evidenceNo(index + 1)}
          </a>
        ))}
      </span>
    </>
  )
}
