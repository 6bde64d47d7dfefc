import { Button, LongTextField, Notice, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { ReviewCondition, ReviewContent, ReviewRow } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { allMet, type SaveRow } from './row-state.ts'

type Level = NonNullable<ReviewContent['proposedLevel']>
const levels: readonly Level[] = ['full', 'partial', 'info']
const orNull = (text: string) => text.trim() || null

type DetailProps = {
  row: ReviewRow
  conditions: readonly ReviewCondition[]
  mayFill: boolean
  onSave: SaveRow
  onClose: () => void
}

/** What a row says beside its answers: reasons, proposal, amendments of the law. Saved when a box is left. */
export function RowDetail(props: DetailProps) {
  const { row, conditions, mayFill, onSave, onClose } = props
  const { review, of } = useWords()
  const said = review.table
  const unmet = conditions.filter(({ id }) => row.answers[id]?.met === false)
  const saveWhy = (id: string, why: string) =>
    onSave(row, { answers: { ...row.answers, [id]: { met: false, why: orNull(why) } } })
  return (
    <fieldset className="stack" disabled={!mayFill}>
      <legend className="visually-hidden">{said.detailOf(row.procedure)}</legend>
      {row.returnReason && row.state === 'returned' && (
        <Notice tone="soon">
          <p>{said.returnedBecause(row.returnReason)}</p>
        </Notice>
      )}
      {unmet.map((condition) => (
        <LongTextField
          key={condition.id}
          id={`why-${row.procedure}-${condition.id}`}
          label={`${said.why}: ${of(condition)}`}
          rows={2}
          maxLength={2000}
          defaultValue={row.answers[condition.id]?.why ?? ''}
          onBlur={({ target }) => saveWhy(condition.id, target.value)}
        />
      ))}
      <div className="review-fields">
        <Proposal {...props} />
        <TextField
          id={`yearly-${row.procedure}`}
          label={said.yearly}
          optional={said.optional}
          inputMode="numeric"
          width="s"
          defaultValue={row.yearlyDossiers ?? ''}
          onBlur={({ target }) => {
            const digits = target.value.replaceAll(/\D/g, '').slice(0, 8)
            onSave(row, { yearlyDossiers: digits ? Number(digits) : null })
          }}
        />
      </div>
      {row.level !== 'full' && <Amendments row={row} onSave={onSave} />}
      <TextField
        id={`note-${row.procedure}`}
        label={said.note}
        optional={said.optional}
        width="full"
        maxLength={2000}
        defaultValue={row.note ?? ''}
        onBlur={({ target }) => onSave(row, { note: orNull(target.value) })}
      />
      <div className="row">
        {mayFill && unmet.length === 0 && (
          <Button type="button" look="second" icon="tick" onClick={() => onSave(row, allMet(conditions))}>
            {said.allMet}
          </Button>
        )}
        <Button type="button" look="quiet" onClick={onClose}>
          {said.close}
        </Button>
      </div>
    </fieldset>
  )
}

function Proposal({ row, onSave }: DetailProps) {
  const { review } = useWords()
  const said = review.table
  const lowered = row.proposedLevel !== null && row.proposedLevel !== 'full'
  return (
    <>
      <SelectField
        id={`level-${row.procedure}`}
        label={said.proposed}
        empty={said.asConditions}
        choices={levels.map((value) => ({ value, label: review.levels[value] }))}
        value={row.proposedLevel ?? ''}
        onChange={({ target }) => {
          const proposedLevel = levels.find((level) => level === target.value) ?? null
          onSave(row, { proposedLevel, ...(proposedLevel === null && { reason: null }) })
        }}
      />
      {lowered && (
        <TextField
          id={`reason-${row.procedure}`}
          label={said.reason}
          width="full"
          maxLength={2000}
          defaultValue={row.reason ?? ''}
          onBlur={({ target }) => onSave(row, { reason: orNull(target.value) })}
        />
      )}
    </>
  )
}

const noAmendment = { document: '', article: '', proposal: '' }
const parts = ['document', 'article', 'proposal'] as const

function Amendments({ row, onSave }: { row: ReviewRow; onSave: SaveRow }) {
  const { review } = useWords()
  const said = review.table
  // One empty amendment stands ready, since a row below full needs one.
  const [drafts, setDrafts] = useState(row.amendments.length > 0 ? row.amendments : [noAmendment])
  const keep = (next: typeof drafts) => {
    setDrafts(next)
    onSave(row, { amendments: next.filter((one) => parts.some((part) => one[part].trim())) })
  }
  return (
    <section className="stack" aria-label={said.amendments}>
      <h3>{said.amendments}</h3>
      {drafts.map((draft, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: amendments have no name of their own
        <div key={index} className="review-fields">
          {parts.map((part) => (
            <TextField
              key={part}
              id={`${part}-${row.procedure}-${index}`}
              label={said[part]}
              width="full"
              maxLength={part === 'proposal' ? 2000 : 300}
              value={draft[part]}
              onChange={({ target }) =>
                setDrafts(drafts.map((one, at) => (at === index ? { ...one, [part]: target.value } : one)))
              }
              onBlur={() => keep(drafts)}
            />
          ))}
          {drafts.length > 1 && (
            <button
              type="button"
              className="link-button small"
              onClick={() => keep(drafts.filter((_, at) => at !== index))}
            >
              {said.removeAmendment}
            </button>
          )}
        </div>
      ))}
      <div>
        <Button type="button" look="quiet" icon="add" onClick={() => setDrafts([...drafts, noAmendment])}>
          {said.addAmendment}
        </Button>
      </div>
    </section>
  )
}
