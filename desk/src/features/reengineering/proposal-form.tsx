import { LongTextField, TextField } from '@mot-cua/ui'
import { Fragment, useState } from 'react'
import { api } from '../../api.ts'
import type { ReengineeringPage } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { useAct } from '../review/use-act.ts'
import { type ProposalDraft, toDraft, toRecord } from './proposal-draft.ts'

const count = (text: string) => Number(text.replaceAll(/\D/g, '').slice(0, 9))

/** What of a procedure is to go or to change: papers, steps, times, fees, visits. */
export function ProposalForm({ page, onClose }: { page: ReengineeringPage; onClose: () => void }) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const { proposal } = page
  // What was carried out is the past; the next proposal starts from what is in force.
  const standing = proposal?.state === 'carried-out' ? null : proposal
  const [draft, setDraft] = useState(() => toDraft(page.before, standing ? page.after : page.before))
  const [numbers, setNumbers] = useState({
    tripsBefore: String(standing?.tripsBefore ?? 2),
    tripsAfter: String(standing?.tripsAfter ?? 1),
    yearlyDossiers: String(standing?.yearlyDossiers ?? 0),
  })
  const [note, setNote] = useState(standing?.note ?? '')
  const { act, acting, error } = useAct(
    () =>
      api.proposeReengineering(page.procedure, {
        after: toRecord(page.before, draft),
        tripsBefore: count(numbers.tripsBefore),
        tripsAfter: count(numbers.tripsAfter),
        yearlyDossiers: count(numbers.yearlyDossiers),
        note: note.trim() || null,
        revision: standing?.revision ?? null,
      }),
    () => {
      announce({ text: said.proposed })
      onClose()
    },
    'reengineering',
  )
  const number = (key: keyof typeof numbers, label: string) => (
    <TextField
      id={key}
      label={label}
      width="s"
      inputMode="numeric"
      value={numbers[key]}
      onChange={({ target }) => setNumbers({ ...numbers, [key]: target.value })}
    />
  )
  return (
    <section className="pane" aria-labelledby="proposal">
      <div className="pane-head">
        <h2 id="proposal">{said.editTitle}</h2>
      </div>
      <div className="pane-body">
        <SavingForm
          submit={said.submit}
          sending={acting}
          error={error}
          onSubmit={() => act(undefined)}
          onClose={onClose}
        >
          <Cases draft={draft} onChange={setDraft} />
          <Times draft={draft} onChange={setDraft} />
          <div className="review-fields">
            {number('tripsBefore', said.tripsBefore)}
            {number('tripsAfter', said.tripsAfter)}
            {number('yearlyDossiers', said.yearly)}
          </div>
          <LongTextField
            id="proposal-note"
            label={said.note}
            hint={said.noteHint}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </SavingForm>
      </div>
    </section>
  )
}

type PartProps = { draft: ProposalDraft; onChange: (draft: ProposalDraft) => void }

function Cases({ draft, onChange }: PartProps) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const change = (at: number, part: Partial<ProposalDraft['cases'][number]>) =>
    onChange({
      ...draft,
      cases: draft.cases.map((one, index) => (index === at ? { ...one, ...part } : one)),
    })
  return (
    <>
      {draft.cases.map((one, at) => (
        <fieldset key={one.id} className="field">
          <legend className="field-label">{one.name ? said.caseOf(one.name) : said.usualCase}</legend>
          {one.papers.map((paper, index) => {
            const changePaper = (part: Partial<typeof paper>) =>
              change(at, {
                papers: one.papers.map((other, place) => (place === index ? { ...other, ...part } : other)),
              })
            return (
              <div key={paper.id} className="proposal-paper">
                <label className="check">
                  <input
                    type="checkbox"
                    checked={paper.kept}
                    onChange={({ target }) => changePaper({ kept: target.checked })}
                  />
                  <span>{paper.name}</span>
                </label>
                {paper.kept && (
                  <TextField
                    id={`replaced-${paper.id}`}
                    label={said.paperReplaced}
                    width="full"
                    value={paper.replacedBy}
                    onChange={({ target }) => changePaper({ replacedBy: target.value })}
                  />
                )}
              </div>
            )
          })}
          <LongTextField
            id={`steps-${one.id}`}
            label={said.steps2}
            rows={4}
            value={one.steps}
            onChange={({ target }) => change(at, { steps: target.value })}
          />
        </fieldset>
      ))}
    </>
  )
}

function Times({ draft, onChange }: PartProps) {
  const { reengineering } = useWords()
  const said = reengineering.page
  const change = (at: number, part: Partial<ProposalDraft['times'][number]>) =>
    onChange({
      ...draft,
      times: draft.times.map((one, index) => (index === at ? { ...one, ...part } : one)),
    })
  return (
    <div className="review-fields">
      {draft.times.map((one, at) => (
        <Fragment key={one.key}>
          <TextField
            id={`time-${one.key}`}
            label={said.days(said.channels[one.channel])}
            hint={one.unit ?? undefined}
            width="s"
            inputMode="numeric"
            value={one.time}
            onChange={({ target }) => change(at, { time: target.value })}
          />
          {one.fees.map(({ key, amount }) => (
            <TextField
              key={key}
              id={`fee-${key}`}
              label={said.fees(said.channels[one.channel])}
              width="s"
              inputMode="numeric"
              value={amount}
              onChange={({ target }) =>
                change(at, {
                  fees: one.fees.map((fee) => (fee.key === key ? { key, amount: target.value } : fee)),
                })
              }
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}
