import { type Column, DataTable, Icon } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import type { ControlStep, DossierPage, HistoryEntry, Text } from '../../../api-types.ts'
import { useWords, wordFor } from '../../../messages/words.ts'
import { fullMoment } from '../moments.ts'
import { ProcessMap } from './process-map.tsx'

/** What happened, newest first, and the control sheet: who held the dossier from when to when. */
export function HistoryTab({ dossier }: { dossier: DossierPage }) {
  return (
    <div className="stack dossier-split">
      <HistoryPane dossier={dossier} />
      <ControlSheetPane dossier={dossier}>
        <div className="pane-body">
          <ProcessMap dossier={dossier} />
        </div>
      </ControlSheetPane>
    </div>
  )
}

export function HistoryPane({ dossier }: { dossier: DossierPage }) {
  const { dossier: said } = useWords()
  const moves = dossier.history.map((entry, index) => ({ at: entry.at, key: `move-${index}`, entry }))
  const dues = dossier.dueChanges.map(({ at, text }, index) => ({ at, key: `due-${index}`, text }))
  const entries = [...dues, ...moves.reverse()].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section className="pane" aria-labelledby="history">
      <div className="pane-head">
        <h2 id="history">{said.history}</h2>
      </div>
      <ol className="history" reversed>
        {entries.map((line) =>
          'entry' in line ? (
            <Entry key={line.key} entry={line.entry} />
          ) : (
            <DueMoved key={line.key} at={line.at} text={line.text} />
          ),
        )}
      </ol>
    </section>
  )
}

export function ControlSheetPane({ dossier, children }: { dossier: DossierPage; children?: ReactNode }) {
  const { dossier: said } = useWords()
  return (
    <section className="pane" aria-labelledby="control-sheet">
      <div className="pane-head">
        <h2 id="control-sheet">{said.controlSheet}</h2>
      </div>
      <div className="pane-body pane-table">
        <ControlSheet dossier={dossier} />
      </div>
      {children}
    </section>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { dossier: said, of } = useWords()
  const { actorKind, actorName, actorPosition, move, reason, at } = entry
  const what = wordFor(said.happened, move)
  return (
    <li>
      <time dateTime={at}>{fullMoment(at)}</time>
      <span>
        <strong>{what}</strong> {move === 'assign' && reason ? of(reason.text) : ''}
        <span className="detail">
          {actorKind === 'system' ? said.bySystem : actorName}
          {actorPosition && `, ${actorPosition}`}
        </span>
        {move !== 'assign' && reason && <span className="history-reason">{of(reason.text)}</span>}
      </span>
    </li>
  )
}

/** The calendar changed, and with it what was promised. */
function DueMoved({ at, text }: { at: string; text: Text }) {
  const { dossier: said, of } = useWords()
  return (
    <li>
      <time dateTime={at}>{fullMoment(at)}</time>
      <span>
        <strong>{said.dueMoved}</strong>
        <span className="history-reason">{of(text)}</span>
      </span>
    </li>
  )
}

function ControlSheet({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, queue, of } = useWords()
  const step = (no: number) => dossier.steps.find((candidate) => candidate.no === no)
  const columns: Column<ControlStep & { row: number }>[] = [
    {
      id: 'step',
      heading: said.sheetColumns.step,
      cell: ({ no }) => {
        const action = step(no)
        return (
          <>
            {said.stepNo(no)}
            {action && <span className="sub">{of(action)}</span>}
          </>
        )
      },
    },
    {
      id: 'who',
      heading: said.sheetColumns.who,
      cell: ({ staffName, role }) => staffName ?? wordFor(queue.roles, role),
    },
    { id: 'from', heading: said.sheetColumns.from, cell: ({ startedAt }) => <Moment at={startedAt} /> },
    { id: 'due', heading: said.sheetColumns.due, cell: ({ dueAt }) => <Moment at={dueAt} /> },
    { id: 'done', heading: said.sheetColumns.done, cell: (row) => <Finished step={row} /> },
  ]
  return (
    <DataTable
      className="control-sheet"
      caption={said.controlSheet}
      columns={columns}
      rows={dossier.controlSheet.map((row, index) => ({ ...row, row: index }))}
      rowKey={({ row }) => String(row)}
    />
  )
}

const Moment = ({ at }: { at: string }) => <time dateTime={at}>{fullMoment(at)}</time>

function Finished({ step: { finishedAt, dueAt } }: { step: ControlStep }) {
  const { dossier: said } = useWords()
  if (!finishedAt) return said.running
  return (
    <>
      <Moment at={finishedAt} />
      {new Date(finishedAt) > new Date(dueAt) && (
        <span className="state state--late small">
          <Icon name="warning" />
          {said.lateBy}
        </span>
      )}
    </>
  )
}
