import { Button, ErrorSummary, LongTextField, Notice, SelectField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, Problem } from '../../api.ts'
import type { CalendarAdministration, CalendarDraft, CalendarEffect, DraftItem } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { useKept } from '../../shell/use-kept.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { ItemForm } from './item-form.tsx'
import { useUnitName } from './use-unit-name.ts'

const empty: CalendarDraft = {
  items: [],
  decision: { number: '', date: '', issuer: '' },
  sure: 'announced',
  reason: '',
}

/** Several changes with the decision behind them: added one by one, looked at together, issued together. */
export function ChangeForm({ administration }: { administration: CalendarAdministration }) {
  const { calendar } = useWords()
  const [draft, keep, forget] = useKept<CalendarDraft>('calendar-draft', empty)
  const client = useQueryClient()
  const preview = useMutation({ mutationFn: api.previewCalendar })
  const issue = useMutation({
    mutationFn: api.issueCalendar,
    onSuccess: async () => {
      keep(empty)
      forget()
      preview.reset()
      announce({ text: calendar.issued })
      await client.invalidateQueries({ queryKey: ['calendar'] })
    },
  })
  const change = (part: Partial<CalendarDraft>) => {
    keep({ ...draft, ...part })
    // What was looked at is no longer what would be issued.
    if (!('pastReason' in part)) preview.reset()
    issue.reset()
  }
  const effect = preview.data
  return (
    <section className="pane" aria-labelledby="calendar-change">
      <div className="pane-head">
        <h2 id="calendar-change">{calendar.change}</h2>
      </div>
      <div className="pane-body stack">
        <p className="muted">{calendar.explain}</p>
        <Refusal error={issue.error ?? preview.error} />
        <ItemForm
          administration={administration}
          onAdd={(item) => change({ items: [...draft.items, item] })}
        />
        {draft.items.length > 0 && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (effect) issue.mutate(draft)
              else preview.mutate(draft)
            }}
          >
            <Items
              items={draft.items}
              onRemove={(index) => change({ items: draft.items.filter((_, at) => at !== index) })}
            />
            <DecisionFields draft={draft} change={change} />
            {effect && <Effect effect={effect} draft={draft} change={change} />}
            <div className="actions">
              <Button look={effect ? 'main' : 'second'} disabled={preview.isPending || issue.isPending}>
                {preview.isPending ? calendar.previewing : effect ? calendar.issue : calendar.preview}
              </Button>
            </div>
          </form>
        )}
      </div>
    </section>
  )
}

type Part = { draft: CalendarDraft; change: (part: Partial<CalendarDraft>) => void }

function Items({ items, onRemove }: { items: readonly DraftItem[]; onRemove: (index: number) => void }) {
  const { calendar } = useWords()
  const nameOf = useUnitName()
  const words = (item: DraftItem) =>
    item.kind === 'hours'
      ? `${calendar.kinds.hours}: ${nameOf(item.unit)}, ${shortDate(item.from)}`
      : `${wordFor(calendar.kinds, item.kind)} ${shortDate(item.date)}: ${item.reason}`
  return (
    <div>
      <h3>{calendar.list}</h3>
      <ul className="calendar-items">
        {items.map((item, index) => (
          <li key={words(item)} id={`item-${index}`}>
            {words(item)}{' '}
            <button type="button" className="link-button" onClick={() => onRemove(index)}>
              {calendar.removeShort}
              <span className="visually-hidden">: {words(item)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function DecisionFields({ draft, change }: Part) {
  const { calendar } = useWords()
  const { decision } = draft
  const decide = (part: Partial<typeof decision>) => change({ decision: { ...decision, ...part } })
  const sures = ['announced', 'practice', 'provisional'] as const
  return (
    <>
      <TextField
        id="decision-number"
        required
        label={calendar.number}
        hint={calendar.numberHint}
        maxLength={200}
        value={decision.number}
        onChange={({ target }) => decide({ number: target.value })}
      />
      <TextField
        id="decision-date"
        required
        type="date"
        width="m"
        label={calendar.decisionDate}
        value={decision.date}
        onChange={({ target }) => decide({ date: target.value })}
      />
      <TextField
        id="decision-issuer"
        required
        label={calendar.issuer}
        maxLength={200}
        value={decision.issuer}
        onChange={({ target }) => decide({ issuer: target.value })}
      />
      <SelectField
        id="decision-sure"
        label={calendar.howSure}
        value={draft.sure}
        choices={sures.map((sure) => ({ value: sure, label: calendar.sure[sure] }))}
        onChange={({ target }) => change({ sure: target.value as CalendarDraft['sure'] })}
      />
      <LongTextField
        id="decision-reason"
        required
        label={calendar.why}
        maxLength={500}
        value={draft.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </>
  )
}

function Effect({ effect, draft, change }: Part & { effect: CalendarEffect }) {
  const { calendar } = useWords()
  const { farthest, firstDue, lastDue, past } = effect
  return (
    <>
      <Notice announce>
        <p>
          <strong>{calendar.effect(effect.moved, effect.running)}</strong>
        </p>
        {effect.moved > 0 && <p>{calendar.effectParts(effect.later, effect.earlier)}</p>}
        {farthest && <p>{calendar.farthest(fullMoment(farthest.oldDue), fullMoment(farthest.newDue))}</p>}
        {firstDue && lastDue && <p>{calendar.between(fullMoment(firstDue), fullMoment(lastDue))}</p>}
        {past.length > 0 && <p>{calendar.pastDays(past.map(shortDate).join(', '))}</p>}
      </Notice>
      {past.length > 0 && (
        <LongTextField
          id="decision-past"
          required
          label={calendar.pastReason}
          maxLength={500}
          value={draft.pastReason ?? ''}
          onChange={({ target }) => change({ pastReason: target.value })}
        />
      )}
    </>
  )
}

/** Why the server refused, item by item. */
function Refusal({ error }: { error: Error | null }) {
  const { shell } = useWords()
  if (!error) return null
  const problem = error instanceof Problem ? error : null
  const faults = problem?.errors.map(({ pointer, detail }) => ({
    id: /^\/items\/\d+$/.test(pointer) ? pointer.slice(1).replace('items/', 'item-') : undefined,
    text: detail,
  }))
  const sentence = problem?.detail || shell.failures.unexplained
  return (
    <ErrorSummary
      title={shell.problemsFound}
      faults={faults && faults.length > 0 ? faults : [{ text: sentence }]}
    />
  )
}
