import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { shortMoment } from '../dossiers/moments.ts'
import { useNow } from '../dossiers/use-now.ts'
import type { ReportPage } from './queries.ts'

type Version = ReportPage['versions'][number]

/** Every version with who signed, sent and judged it, the newest first. */
export function VersionsPane({ page: { report, versions, shown } }: { page: ReportPage }) {
  const { reports: said } = useWords()
  return (
    <section className="pane" aria-labelledby="versions">
      <div className="pane-head">
        <h2 id="versions">{said.versions}</h2>
      </div>
      <div className="pane-body">
        <ol className="stack plain-list">
          {versions.map((version) => (
            <li key={version.version} className="stack-s">
              <h3 className="row">
                {said.version(version.version)} · {said.states[version.state]}
                {version.version === shown.version ? (
                  <span className="muted small">{said.shown}</span>
                ) : (
                  <Link
                    className="small"
                    to={paths.report}
                    params={{ id: report.id }}
                    search={{ ban: version.version }}
                    aria-label={`${said.show} ${said.version(version.version)}`}
                  >
                    {said.show}
                  </Link>
                )}
              </h3>
              <Steps version={version} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Steps({ version }: { version: Version }) {
  const words = useWords()
  const { reports: said, of } = words
  const now = useNow()
  const at = (moment: string) => shortMoment(moment, now, words)
  const {
    reason,
    number,
    signedBy,
    signedAt,
    signatures,
    sealedBy,
    sealedAt,
    submittedBy,
    submittedAt,
    decidedBy,
    decidedAt,
    decisionReason,
  } = version
  const lines = [
    reason && said.correctedBecause(reason),
    signedBy && signedAt && said.signedBy(signedBy, at(signedAt), number ?? ''),
    signedAt && signatures.length === 0 ? said.signedWithout : null,
    sealedBy && sealedAt && said.sealedBy(sealedBy, at(sealedAt)),
    ...signatures.map(({ signer, word }) => said.signature(signer, of(word))),
    submittedBy && submittedAt && said.submittedBy(submittedBy, at(submittedAt)),
    decidedBy && decidedAt && (decisionReason ? said.returnedBy : said.acceptedBy)(decidedBy, at(decidedAt)),
    decisionReason && said.returnedBecause(decisionReason),
  ].filter((line) => line !== null && line !== '' && line !== undefined)
  return lines.map((line) => (
    <p key={line} className="small muted">
      {line}
    </p>
  ))
}
