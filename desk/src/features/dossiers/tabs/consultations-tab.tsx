import { Button, EmptyState, Icon } from '@mot-cua/ui'
import { useState } from 'react'
import { viewerUrls } from '../../../api.ts'
import type { Consultation, DossierPage } from '../../../api-types.ts'
import { useWords, wordFor } from '../../../messages/words.ts'
import { FileSignatures } from '../file-signatures.tsx'
import { fullMoment } from '../moments.ts'
import { WithdrawQuestionDialog } from '../moves/withdraw-question-dialog.tsx'

/** Which agencies were asked what, how each question stands, and the opinions with what was found of their signatures. */
export function ConsultationsTab({ dossier }: { dossier: DossierPage }) {
  const { consultation: said } = useWords()
  const [withdrawing, setWithdrawing] = useState<Consultation | null>(null)
  const mayWithdraw = dossier.allowedMoves.includes('withdraw-consultation')
  return (
    <div className="stack dossier-split">
      {dossier.consultations.length === 0 && (
        <section className="pane">
          <EmptyState title={said.none[0] ?? ''} level="h2">
            {said.none[1]}
          </EmptyState>
        </section>
      )}
      {dossier.consultations.map((asked) => (
        <Asked
          key={asked.no}
          dossier={dossier.id}
          asked={asked}
          onWithdraw={mayWithdraw ? () => setWithdrawing(asked) : undefined}
        />
      ))}
      {withdrawing && (
        <WithdrawQuestionDialog dossier={dossier} asked={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </div>
  )
}

const looks = {
  open: ['state--soon', 'clock'],
  overdue: ['state--late', 'warning'],
  answered: ['state--ok', 'tick'],
  withdrawn: ['', 'pause'],
} as const

/** How a question stands, in a word with its sign. */
export function QuestionState({ state }: { state: string }) {
  const { consultation: said } = useWords()
  const [look, icon] = looks[state as keyof typeof looks] ?? looks.open
  return (
    <span className={`state small ${look}`}>
      <Icon name={icon} />
      {wordFor(said.states, state)}
    </span>
  )
}

type AskedOf = { dossier: string; asked: Consultation; onWithdraw: (() => void) | undefined }

function Asked({ dossier, asked, onWithdraw }: AskedOf) {
  const { consultation: said, moves } = useWords()
  const { no, agency, state, opinion, withdrawn, remindedAt } = asked
  const open = state === 'open' || state === 'overdue'
  return (
    <section className="pane" aria-labelledby={`asked-${no}`}>
      <div className="pane-head">
        <h2 id={`asked-${no}`}>{said.no(no, agency)}</h2>
        <QuestionState state={state} />
      </div>
      <div className="pane-body stack-s">
        <p className="muted small">
          {said.asked(asked.askedByName, fullMoment(asked.askedAt))}. {said.due(fullMoment(asked.dueAt))}.
          {remindedAt && open && ` ${said.reminded(fullMoment(remindedAt))}.`}
          {asked.email && ` ${said.byMail(asked.email)}.`}
        </p>
        {asked.question.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        {asked.undeliverable && open && (
          <p className="state state--late small">
            <Icon name="warning" />
            {said.undeliverable}
          </p>
        )}
        {opinion && <Opinion dossier={dossier} opinion={opinion} outside={asked.outside} />}
        {withdrawn && (
          <p>
            {withdrawn.because}
            <span className="muted small"> {said.because(withdrawn.by, fullMoment(withdrawn.at))}</span>
          </p>
        )}
        {open && onWithdraw && (
          <p className="actions">
            <Button type="button" look="second" onClick={onWithdraw}>
              {moves.names['withdraw-consultation']}
              <span className="visually-hidden"> {agency}</span>
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

type OpinionOf = { dossier: string; opinion: NonNullable<Consultation['opinion']>; outside: boolean }

function Opinion({ dossier, opinion, outside }: OpinionOf) {
  const { consultation: said } = useWords()
  const who = [opinion.by, opinion.position].filter(Boolean).join(', ')
  return (
    <>
      <p>
        <strong>{wordFor(said.stances, opinion.stance)}.</strong> {opinion.text}
      </p>
      <p className="muted small">
        {said.answeredBy(who, fullMoment(opinion.at))}
        {opinion.late && `, ${said.late}`}
      </p>
      {opinion.signatures.length > 0 ? (
        <FileSignatures name={said.openPaper} signatures={opinion.signatures} />
      ) : (
        <p className="muted small">{outside ? said.unsigned : said.signedHere}</p>
      )}
      <p>
        <a href={viewerUrls.file(dossier, opinion.file)} target="_blank" rel="noopener">
          {said.openPaper}
        </a>
      </p>
    </>
  )
}
