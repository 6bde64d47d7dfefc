import { Button } from '@mot-cua/ui'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { DossierPage, Move, QueueList } from '../../../api-types.ts'
import { useWords, wordFor } from '../../../messages/words.ts'
import { listSlugs, paths } from '../../../paths.ts'
import { announce } from '../../../shell/announcement.tsx'
import { explain, isSessionEnd } from '../../../shell/failure.tsx'
import { KeyHint } from '../../../shell/key-hint.tsx'
import { useKeys } from '../../../shell/use-keys.ts'
import { useMe } from '../../../shell/use-me.ts'
import { HandingDialog, isHandingMove } from '../handing/handing-dialog.tsx'
import { shortMoment } from '../moments.ts'
import { useNeighbours } from '../neighbours.tsx'
import { ChangeDialog, isChangeMove } from '../results/change-dialog.tsx'
import { SlipLinks } from '../tabs/papers-tab.tsx'
import { useNow } from '../use-now.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { CompleteDialog } from './complete-dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { ConsultDialog } from './consult-dialog.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { HeadDialog, isHeadMove } from './head-dialog.tsx'
import { offeredMoves } from './offered-moves.ts'
import { PinDialog } from './pin-dialog.tsx'
import { RedirectDialog } from './redirect-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { SupplementDialog } from './supplement-dialog.tsx'
import { useMove } from './use-move.ts'

/** What may be done with the dossier now; the red button decides. */
export function MoveBar({ dossier, list }: { dossier: DossierPage; list: QueueList }) {
  const words = useWords()
  const { moves, dossier: said } = words
  const me = useMe()
  const bar = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Move | null>(null)
  const sayDone = useSayDone(dossier.id, list)
  const { main, others, take } = offeredMoves(dossier, me)
  const navigate = useNavigate()
  const finish = (text: string) => {
    setOpen(null)
    // A draft is read before it goes on.
    if (open === 'draft-result')
      navigate({
        to: paths.dossier,
        params: { id: dossier.id },
        search: { tu: listSlugs[list], phan: 'ket-qua' },
      })
    sayDone(text, open)
    // The button that was pressed may be gone after the move: the focus waits at the bar.
    setTimeout(() => bar.current?.focus({ preventScroll: true }), 100)
  }
  const taking = useMove(dossier.id, 'assign', () => finish(moves.taken))
  const takeIt = () =>
    taking.send(
      { staff: me.id, step: dossier.step },
      {
        onError: (error) => {
          if (!isSessionEnd(error)) announce({ tone: 'late', text: explain(error, words) })
        },
      },
    )
  useMoveKeys({
    main,
    supplement: others.includes('request-supplement'),
    take: take ? takeIt : undefined,
    setOpen,
  })
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields */}
      <div className="move-bar" role="group" aria-label={said.nextMoves} tabIndex={-1} ref={bar}>
        {main && (
          <Button type="button" onClick={() => setOpen(main)}>
            {moves.names[main]} <KeyHint name="Y" />
          </Button>
        )}
        {take && (
          <Button type="button" look="second" disabled={taking.sending} onClick={takeIt}>
            {moves.take} <KeyHint name="N" />
          </Button>
        )}
        {others.map((move) => (
          <Button
            key={move}
            type="button"
            look={move === 'refuse' ? 'quiet' : 'second'}
            onClick={() => setOpen(move)}
          >
            {move === 'draft-result' ? moves.draftAgain : moves.names[move]}{' '}
            {move === 'request-supplement' && <KeyHint name="B" />}
          </Button>
        ))}
        <Note dossier={dossier} idle={!main && !take && others.length === 0} />
      </div>
      {open && (
        <MoveDialog
          move={open}
          dossier={dossier}
          onClose={() => setOpen(null)}
          onDone={() => finish(moves.done[open])}
        />
      )}
    </>
  )
}

type DialogOf = { move: Move; dossier: DossierPage; onClose: () => void; onDone: () => void }

function MoveDialog({ move, ...rest }: DialogOf) {
  if (move === 'request-supplement') return <SupplementDialog {...rest} />
  if (move === 'refuse') return <RefuseDialog {...rest} />
  if (move === 'assign') return <AssignDialog {...rest} />
  if (move === 'draft-result') return <DraftDialog {...rest} />
  if (move === 'consult') return <ConsultDialog {...rest} />
  if (move === 'redirect') return <RedirectDialog {...rest} />
  if (move === 'return-step') return <ReturnDialog {...rest} />
  if (move === 'sign-result' || move === 'seal-result') return <PinDialog move={move} {...rest} />
  if (move === 'complete-step') return <CompleteDialog {...rest} />
  if (isHandingMove(move)) return <HandingDialog move={move} {...rest} />
  if (isChangeMove(move)) return <ChangeDialog move={move} {...rest} />
  if (isHeadMove(move)) return <HeadDialog move={move} {...rest} />
  // What is done with one question stands beside it.
  if (move === 'withdraw-consultation' || move === 'draft-opinion' || move === 'sign-opinion') return null
  return <ConfirmDialog move={move} {...rest} />
}

/** Says that a move was made and offers the next dossier of the list. */
function useSayDone(id: string, list: QueueList) {
  const { moves } = useWords()
  const navigate = useNavigate()
  const { next } = useNeighbours(list, id)
  return (text: string, made: Move | null) =>
    announce({
      text,
      more: (
        <p className="actions">
          {made === 'accept' && <SlipLinks dossier={id} look={() => 'button button--second'} />}
          {next && next.id !== id && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                navigate({ to: paths.dossier, params: { id: next.id }, search: { tu: listSlugs[list] } })
              }
            >
              {moves.nextDossier}: {next.code}
            </button>
          )}
        </p>
      ),
    })
}

function useMoveKeys({
  main,
  supplement,
  take,
  setOpen,
}: {
  main: Move | undefined
  supplement: boolean
  take: (() => void) | undefined
  setOpen: (move: Move) => void
}) {
  useKeys(
    useMemo(
      () => ({
        y: main && (() => setOpen(main)),
        b: supplement ? () => setOpen('request-supplement') : undefined,
        n: take,
      }),
      [main, supplement, take, setOpen],
    ),
  )
}

/** What is to be done at the step, who holds it, what a step still needs; for somebody who can do nothing, whose work it is. */
function Note({ dossier, idle }: { dossier: DossierPage; idle: boolean }) {
  const words = useWords()
  const { dossier: said, queue, of } = words
  const me = useMe()
  const now = useNow()
  const holder = dossier.colleagues.find(({ id }) => id === dossier.assignee && id !== me.id)
  const step = dossier.steps.find(({ no }) => no === dossier.step)
  const lacking = dossier.needs.filter(({ met }) => !met).map(of)
  const needs = !idle && lacking.length > 0 && said.stillNeeded(lacking.join('; '))
  if (!idle && !holder)
    return (
      step && (
        <span className="muted small only-wide move-note">
          {of(step)} {needs}
        </span>
      )
    )
  const running = idle ? dossier.controlSheet.filter(({ finishedAt }) => !finishedAt) : []
  return (
    <span className="muted small">
      {holder && said.heldBy(holder.name)} {idle && said.nothingToDo}{' '}
      {running
        .map(({ no, role, staffName, dueAt }) =>
          said.waitsFor(no, staffName ?? wordFor(queue.roles, role), shortMoment(dueAt, now, words)),
        )
        .join(' ')}{' '}
      {needs}
    </span>
  )
}
