import { EmptyState, SelectField, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, besideOthers, viewerUrls } from '../../api.ts'
import type { ReviewPage } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { reviewQuery } from './queries.ts'
import { useAct } from './use-act.ts'

/** The decision on a review: drafted by the office, signed by the Chairman, sealed by the registry clerk, one beside its file. */
export function DecisionPage({ id }: { id: string }) {
  const { review } = useWords()
  const said = review.decision
  const { data } = useSuspenseQuery(reviewQuery(id))
  const { decision, moves } = data
  usePageTitle(said.title)
  const mayDraft = moves.includes('draft')
  return (
    <>
      <p className="desk-crumb">
        <Link to={paths.reviews}>{review.list.title}</Link> ›{' '}
        <Link to={paths.review} params={{ id }}>
          {data.title}
        </Link>
      </p>
      <div className="desk-head">
        <h1>{said.title}</h1>
      </div>
      <div className="split split--wide-left dossier-split">
        {decision ? (
          <Paper id={id} decision={decision} />
        ) : (
          <EmptyState icon="document" title={said.none[0] ?? ''}>
            {said.none[1]}
          </EmptyState>
        )}
        <div className="stack">
          {moves.includes('sign') && <PinPane id={id} move="sign" />}
          {moves.includes('seal') && <PinPane id={id} move="seal" />}
          {mayDraft && <DraftPane review={data} />}
          {decision && <Downloads id={id} decision={decision} />}
        </div>
      </div>
    </>
  )
}

type Decision = NonNullable<ReviewPage['decision']>

function Paper({ id, decision }: { id: string; decision: Decision }) {
  const { review } = useWords()
  const said = review.decision
  const url = viewerUrls.reviewDecision(id, decision.revision)
  return (
    <section className="pane" aria-labelledby="decision-file">
      <div className="pane-head">
        <h2 id="decision-file">{said.facts(decision.number, shortDate(decision.effectiveOn))}</h2>
        <span className="small">{review.decisionStates[decision.state]}</span>
      </div>
      <div className="viewer">
        <iframe key={url} className="viewer-frame" src={url + besideOthers} title={said.file} />
      </div>
    </section>
  )
}

function Downloads({ id, decision }: { id: string; decision: Decision }) {
  const { review } = useWords()
  return (
    <p className="row small">
      <a href={viewerUrls.reviewDecision(id, decision.revision)} download>
        {review.decision.download}
      </a>
      <a href={viewerUrls.reviewLists(id, 'docx')}>{review.page.word}</a>
      <a href={viewerUrls.reviewLists(id, 'xlsx')}>{review.page.excel}</a>
    </p>
  )
}

function PinPane({ id, move }: { id: string; move: 'sign' | 'seal' }) {
  const { review } = useWords()
  const said = review.decision
  const [pin, setPin] = useState('')
  const { act, acting, error } = useAct(
    () => api.moveReviewDecision(id, move, pin),
    () => announce({ text: move === 'sign' ? said.signed : said.sealed }),
  )
  return (
    <section className="pane sign-panel" aria-labelledby={`${move}-title`}>
      <div className="pane-head">
        <h2 id={`${move}-title`}>{said[move]}</h2>
      </div>
      <div className="pane-body">
        <SavingForm submit={said[move]} sending={acting} error={error} onSubmit={() => act(undefined)}>
          <TextField
            id={`${move}-pin`}
            label={move === 'sign' ? said.signPin : said.sealPin}
            type="password"
            inputMode="numeric"
            width="full"
            required
            minLength={4}
            maxLength={32}
            title={said.pinMissing}
            value={pin}
            onChange={({ target }) => setPin(target.value)}
          />
        </SavingForm>
      </div>
    </section>
  )
}

function DraftPane({ review: data }: { review: ReviewPage }) {
  const { review } = useWords()
  const said = review.decision
  const { decision, signers, standing } = data
  const today = todayInVietnam()
  const [order, setOrder] = useState({
    number: decision?.number ?? '',
    issuedOn: decision?.issuedOn ?? today,
    effectiveOn: decision?.effectiveOn ?? today,
    signer: decision?.signer ?? signers[0]?.id ?? '',
  })
  const change = (part: Partial<typeof order>) => setOrder({ ...order, ...part })
  const { act, acting, error } = useAct(
    () => api.draftReviewDecision(data.id, order),
    () => announce({ text: said.drafted }),
  )
  return (
    <section className="pane" aria-labelledby="draft-title">
      <div className="pane-head">
        <h2 id="draft-title">{decision ? said.redraft : said.draft}</h2>
      </div>
      <div className="pane-body">
        <SavingForm
          submit={decision ? said.redraft : said.draft}
          sending={acting}
          error={error}
          onSubmit={() => act(undefined)}
        >
          <TextField
            id="decision-number"
            label={said.number}
            required
            maxLength={80}
            value={order.number}
            onChange={({ target }) => change({ number: target.value })}
          />
          <TextField
            id="decision-issued"
            type="date"
            label={said.issuedOn}
            width="s"
            required
            value={order.issuedOn}
            onChange={({ target }) => change({ issuedOn: target.value })}
          />
          <TextField
            id="decision-effective"
            type="date"
            label={said.effectiveOn}
            hint={said.effectiveHint}
            width="s"
            required
            min={order.issuedOn}
            value={order.effectiveOn}
            onChange={({ target }) => change({ effectiveOn: target.value })}
          />
          <SelectField
            id="decision-signer"
            label={said.signer}
            width="full"
            choices={signers.map(({ id, name, position }) => ({ value: id, label: `${name}, ${position}` }))}
            value={order.signer}
            onChange={({ target }) => change({ signer: target.value })}
          />
          {standing.length > 0 && (
            <p className="small muted">{said.replaces(standing.map(({ number }) => number).join(', '))}</p>
          )}
        </SavingForm>
      </div>
    </section>
  )
}
