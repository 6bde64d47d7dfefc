import { Button, Icon, More } from '@mot-cua/ui'
import { useState } from 'react'
import { viewerUrls } from '../../../api.ts'
import type { DossierPage, OtherResult } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { shortDate } from '../../../shell/day.ts'
import { FileSignatures } from '../file-signatures.tsx'
import { fullMoment } from '../moments.ts'
import { RecordDialog } from './record-dialog.tsx'

/** What the other agencies of a joint procedure issue: awaited, recorded, or none and why; recorded here by those whose work it is. */
export function OtherResults({ dossier }: { dossier: DossierPage }) {
  const { others: said } = useWords()
  const [recording, setRecording] = useState<string | null>(null)
  const chosen = dossier.otherResults.find(({ code }) => code === recording)
  if (dossier.otherResults.length === 0) return null
  return (
    <section className="pane" aria-labelledby="other-results">
      <div className="pane-head">
        <h2 id="other-results">{said.title}</h2>
      </div>
      <ul className="component-list">
        {dossier.otherResults.map((other) => (
          <Other
            key={other.code}
            dossier={dossier.id}
            other={other}
            onRecord={() => setRecording(other.code)}
          />
        ))}
      </ul>
      {chosen && <RecordDialog dossier={dossier} other={chosen} onClose={() => setRecording(null)} />}
    </section>
  )
}

function Other({ dossier, other, onRecord }: { dossier: string; other: OtherResult; onRecord: () => void }) {
  const { others: said, of } = useWords()
  const now = other.recordings.at(-1)
  const earlier = other.recordings.slice(0, -1).toReversed()
  const name = of(other)
  return (
    <li>
      <div className="component-head">
        <div>
          <h3>{name}</h3>
          {now ? (
            <Recorded recorded={now} />
          ) : (
            <p className="state state--soon small">
              <Icon name="clock" />
              {said.awaited(of(other.by))}
            </p>
          )}
        </div>
        <p className="actions">
          {now?.file && (
            <a
              className="button button--second"
              href={viewerUrls.file(dossier, now.file.id)}
              target="_blank"
              rel="noreferrer"
            >
              {said.look}
              <span className="visually-hidden">: {name}</span>
            </a>
          )}
          {other.mayRecord && (
            <Button type="button" look={now ? 'quiet' : 'second'} onClick={onRecord}>
              {now ? said.correct : said.record}
              <span className="visually-hidden">: {name}</span>
            </Button>
          )}
        </p>
      </div>
      {earlier.length > 0 && (
        <More summary={said.before}>
          {earlier.map((one) => (
            <Recorded key={one.no} recorded={one} />
          ))}
        </More>
      )}
    </li>
  )
}

/** One recording: what was issued and how it is given, by whom, and what was found of the signatures in its PDF. */
function Recorded({ recorded }: { recorded: OtherResult['recordings'][number] }) {
  const { others: said } = useWords()
  const { manner, number, issuedOn, reason, file, unitName, by, at } = recorded
  return (
    <div className="stack-s">
      <p className={manner === 'none' ? 'state small' : 'state state--ok small'}>
        <Icon name={manner === 'none' ? 'minus' : 'tick'} />
        {manner === 'none'
          ? said.none(reason ?? '')
          : `${said.numbered(number ?? '', shortDate(issuedOn ?? ''))}. ${said.manners[manner]}`}
      </p>
      <p className="muted small">{said.recorded(unitName, by, fullMoment(at))}</p>
      {file && file.signatures.length > 0 && <FileSignatures name={file.name} signatures={file.signatures} />}
    </div>
  )
}
