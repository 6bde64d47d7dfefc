import { Button, classNames, EmptyState, Ticks } from '@mot-cua/ui'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DossierPage, QueueItem } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { listSlugs, paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { FailurePage } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { useMe } from '../../shell/use-me.ts'
import { countAgreements } from './agreement.ts'
import { DueSign } from './due-sign.tsx'
import { fullMoment } from './moments.ts'
import { PinForm } from './moves/pin-form.tsx'
import { ReturnDialog } from './moves/return-dialog.tsx'
import { dossierQuery, workQueueQuery } from './queries.ts'
import { resultState } from './result-version.ts'
import { SignMany } from './sign-many.tsx'
import { Declared } from './tabs/compare-tab.tsx'
import { ResultViewer } from './viewer/document-viewer.tsx'

/** Papers that wait for a signature, one beside its preview and what stands behind it. */
export function SigningPage({ chosen }: { chosen: string | undefined }) {
  const { queue, dossier: said, language } = useWords()
  const me = useMe()
  const { data } = useSuspenseQuery(workQueueQuery('signing'))
  const { items, total } = data
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const chosenItems = items.filter(({ id }) => picked.has(id))
  const item = items.find(({ id }) => id === chosen) ?? items[0]
  if (!item) {
    const [title = '', text] = queue.empty.signing
    return (
      <>
        <div className="desk-head">
          <h1>{said.signTitle}</h1>
        </div>
        <EmptyState icon="pen" title={title}>
          {text}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <div className="desk-head">
        <h1>{said.signTitle}</h1>
        {me.position && <p className="muted small">{said.signAs(me.position)}</p>}
      </div>
      <div className="sign-frame">
        <Waiting items={items} total={total} chosen={item.id} picked={picked} onPick={setPicked} />
        <Paper
          key={item.id}
          id={item.id}
          title={language === 'vi' ? item.procedureVi : item.procedureEn}
          together={
            chosenItems.length > 1 && (
              <ManyPanel
                items={chosenItems}
                onSigned={(signed) => setPicked(new Set([...picked].filter((id) => !signed.includes(id))))}
              />
            )
          }
        />
      </div>
    </>
  )
}

type WaitingProps = {
  items: readonly QueueItem[]
  /** With those on further pages, which come when these are signed. */
  total: number
  chosen: string
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
}

function Waiting({ items, total, chosen, picked, onPick }: WaitingProps) {
  const { dossier: said, language } = useWords()
  const all = items.every(({ id }) => picked.has(id))
  return (
    <section className="pane" aria-labelledby="waiting">
      <div className="pane-head">
        <h2 id="waiting">{said.waitingPapers(items.length, total)}</h2>
        {items.length > 1 && (
          <label className="check small">
            <input
              type="checkbox"
              checked={all}
              onChange={() => onPick(new Set(all ? [] : items.map(({ id }) => id)))}
            />
            <span>{said.pickAll}</span>
          </label>
        )}
      </div>
      <ul className="sign-items">
        {items.map((item) => (
          <li
            key={item.id}
            className={classNames('sign-item sign-item--link sign-item--pick', item.id === chosen && 'on')}
          >
            {items.length > 1 && (
              <label className="check sign-pick">
                <input
                  type="checkbox"
                  checked={picked.has(item.id)}
                  onChange={() => onPick(toggled(picked, item.id))}
                />
                <span className="visually-hidden">
                  {said.pickToSign(`${item.code} ${item.applicantName}`)}
                </span>
              </label>
            )}
            <Link
              to={paths.queue}
              params={{ list: listSlugs.signing }}
              search={{ chon: item.id }}
              resetScroll={false}
              aria-current={item.id === chosen ? 'true' : undefined}
            >
              <span className="main">{language === 'vi' ? item.procedureVi : item.procedureEn}</span>
              <span className="sub">{item.applicantName}</span>
            </Link>
            <DueSign due={{ state: item.dueState, leftMs: item.leftMs }} status={item.status} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return next
}

/** `together`: what signs several papers, in place of what signs this one. */
function Paper({ id, title, together }: { id: string; title: string; together: ReactNode }) {
  const { dossier: said } = useWords()
  const { data: dossier, error, refetch } = useQuery(dossierQuery(id))
  const result = dossier && resultState(dossier)
  return (
    <>
      <section className="pane" aria-labelledby="paper">
        <div className="pane-head">
          <h2 id="paper">{title}</h2>
          <Link className="small" to={paths.dossier} params={{ id }} search={{ tu: listSlugs.signing }}>
            {said.openDossier}
          </Link>
        </div>
        {result ? (
          <ResultViewer dossier={id} version={result.version} title={title} />
        ) : (
          <div className="pane-body">
            {error ? <FailurePage error={error} retry={refetch} /> : <Loading />}
          </div>
        )}
      </section>
      {together || (dossier && <SignPanel dossier={dossier} />)}
    </>
  )
}

function ManyPanel(props: { items: readonly QueueItem[]; onSigned: (ids: readonly string[]) => void }) {
  const { dossier: said } = useWords()
  return (
    <aside className="pane sign-panel" aria-labelledby="sign-many">
      <div className="pane-head">
        <h2 id="sign-many">{said.signManyPanel}</h2>
      </div>
      <div className="pane-body stack">
        <SignMany {...props} />
      </div>
    </aside>
  )
}

function SignPanel({ dossier }: { dossier: DossierPage }) {
  const { dossier: said, moves } = useWords()
  const [returning, setReturning] = useState(false)
  const { agrees, differs } = countAgreements(dossier)
  const handedUp = dossier.history.findLast(({ move }) => move === 'complete-step')
  const ticks = [
    ...(handedUp ? [said.handedUp(handedUp.actorName, fullMoment(handedUp.at))] : []),
    said.agreeing(agrees, differs),
  ]
  const done = (text: string) => {
    setReturning(false)
    announce({ text: `${dossier.code}: ${text}` })
  }
  return (
    <aside className="pane sign-panel" aria-labelledby="sign">
      <div className="pane-head">
        <h2 id="sign">{said.signPanel}</h2>
      </div>
      <div className="pane-body stack">
        <div className="small">
          <Ticks items={ticks} />
        </div>
        {differs > 0 && (
          <p className="small">
            <Link to={paths.dossier} params={{ id: dossier.id }} search={{ tu: listSlugs.signing }}>
              {said.checkFirst}
            </Link>
          </p>
        )}
        {dossier.allowedMoves.includes('sign-result') ? (
          <PinForm dossier={dossier} move="sign-result" onDone={() => done(moves.done['sign-result'])} />
        ) : (
          <p className="small muted">{said.nothingToDo}</p>
        )}
        {dossier.allowedMoves.includes('return-step') && (
          <Button type="button" look="second" icon="undo" wide onClick={() => setReturning(true)}>
            {moves.names['return-step']}
          </Button>
        )}
      </div>
      <details className="pane-body">
        <summary>{said.declared}</summary>
        <Declared dossier={dossier} />
      </details>
      {returning && (
        <ReturnDialog
          dossier={dossier}
          onClose={() => setReturning(false)}
          onDone={() => done(moves.done['return-step'])}
        />
      )}
    </aside>
  )
}
