import { Facts, More } from '@mot-cua/ui'
import type { DeskProcedure, ProcedureVersionEntry } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { formatDays } from './day.ts'
import { DifferenceTable } from './difference-table.tsx'

/** Everything that held of the procedure or will, the newest first. */
export function HistoryTab({ procedure }: { procedure: DeskProcedure }) {
  return (
    <ol className="versions">
      {procedure.history.map((entry) => (
        <li className="pane" key={`${entry.kind}${entry.version}${entry.validFrom}`}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: ProcedureVersionEntry }) {
  const words = useWords()
  const { history } = words.catalogue
  const { decision, draftedBy, approvedBy, note } = entry
  const by = decision && history.by(decision.number, shortDate(decision.issuedOn), decision.signer)
  return (
    <>
      <div className="pane-head">
        <h2>{entry.version === null ? history.annulment : history.title(entry.version)}</h2>
        <span className="small">
          <span className="num">
            {entry.version === null
              ? words.catalogue.from(shortDate(entry.validFrom))
              : formatDays(entry, words)}
          </span>
          {entry.version !== null && <span className="muted"> · {history[stateOf(entry)]}</span>}
        </span>
      </div>
      <div className="pane-body stack">
        <Facts
          facts={[
            { label: history.decision, value: by ?? <span className="muted plain">{history.imported}</span> },
            ...(draftedBy ? [{ label: history.drafted, value: draftedBy }] : []),
            ...(approvedBy ? [{ label: history.approved, value: approvedBy }] : []),
            ...(note ? [{ label: history.note, value: <span className="plain">{note}</span> }] : []),
          ]}
        />
        <Changes entry={entry} />
      </div>
    </>
  )
}

function Changes({ entry: { kind, differences } }: { entry: ProcedureVersionEntry }) {
  const { history } = useWords().catalogue
  if (kind === 'annulment') return null
  if (differences === null) return <p className="muted small">{history.first}</p>
  if (differences.length === 0) return <p className="muted small">{history.noChanges}</p>
  return (
    <More summary={history.changes(differences.length)}>
      <DifferenceTable differences={differences} />
    </More>
  )
}

const stateOf = ({ neverHeld, validFrom, validTo }: ProcedureVersionEntry) => {
  if (neverHeld) return 'neverHeld'
  if (validFrom > todayInVietnam()) return 'toCome'
  return validTo !== null && validTo <= todayInVietnam() ? 'past' : 'now'
}
