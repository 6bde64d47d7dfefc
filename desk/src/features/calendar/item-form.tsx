import { Button, ChoiceField, FieldFault, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { CalendarAdministration, DraftItem } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { emptyItem, readItem } from './item-draft.ts'
import { useUnitName } from './use-unit-name.ts'

const dayKinds = ['day-off', 'worked-weekend', 'ordinary'] as const

/** One change to be added to the list: a day, or hours from a day on. */
export function ItemForm({
  administration: { mayChangeDays, units },
  onAdd,
}: {
  administration: CalendarAdministration
  onAdd: (item: DraftItem) => void
}) {
  const { calendar } = useWords()
  const first = mayChangeDays ? 'day-off' : 'hours'
  const [draft, setDraft] = useState(() => emptyItem(units[0] ?? '', first))
  const [fault, setFault] = useState<'missing' | 'wrongRange'>()
  const kinds = [...(mayChangeDays ? dayKinds : []), 'hours' as const]
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const add = () => {
    const item = readItem(draft)
    if (typeof item === 'string') return setFault(item)
    onAdd(item)
    setFault(undefined)
    change({ date: '', reason: '', reasonEn: '' })
  }
  return (
    <fieldset className="stack calendar-item">
      <legend className="visually-hidden">{calendar.what}</legend>
      <ChoiceField
        id="item-kind"
        name="item-kind"
        label={calendar.what}
        choices={kinds.map((kind) => ({ value: kind, label: calendar.kinds[kind] }))}
        chosen={draft.kind}
        onChoose={(kind) => change({ kind: kind as typeof draft.kind })}
      />
      <TextField
        id="item-date"
        type="date"
        width="m"
        label={draft.kind === 'hours' ? calendar.fromDate : calendar.date}
        value={draft.date}
        onChange={({ target }) => change({ date: target.value })}
      />
      {draft.kind === 'hours' ? (
        <HoursFields draft={draft} units={units} change={change} />
      ) : (
        <>
          <TextField
            id="item-reason"
            label={calendar.reason}
            maxLength={300}
            value={draft.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
          <TextField
            id="item-reason-en"
            label={calendar.reasonEn}
            optional={calendar.optional}
            maxLength={300}
            value={draft.reasonEn}
            onChange={({ target }) => change({ reasonEn: target.value })}
          />
        </>
      )}
      <div role="status">{fault && <FieldFault id="item-fault">{calendar[fault]}</FieldFault>}</div>
      <div>
        <Button type="button" look="second" onClick={add}>
          {calendar.add}
        </Button>
      </div>
    </fieldset>
  )
}

type Draft = ReturnType<typeof emptyItem>

function HoursFields({
  draft,
  units,
  change,
}: {
  draft: Draft
  units: readonly string[]
  change: (part: Partial<Draft>) => void
}) {
  const { calendar } = useWords()
  const nameOf = useUnitName()
  const parts = ['morning', 'afternoon', 'saturday'] as const
  return (
    <>
      <SelectField
        id="item-unit"
        label={calendar.unit}
        width="l"
        value={draft.unit}
        choices={units.map((unit) => ({ value: unit, label: nameOf(unit) }))}
        onChange={({ target }) => change({ unit: target.value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.follow}
          onChange={({ target }) => change({ follow: target.checked })}
        />
        <span>{calendar.follow}</span>
      </label>
      {!draft.follow && (
        <>
          {parts.map((part) => (
            <TextField
              key={part}
              id={`item-${part}`}
              width="m"
              label={calendar.ranges[part]}
              hint={calendar.rangesHint}
              value={draft[part]}
              onChange={({ target }) => change({ [part]: target.value })}
            />
          ))}
          <TextField
            id="item-cutoff"
            type="time"
            width="s"
            label={calendar.cutoff}
            hint={calendar.cutoffHint}
            value={draft.cutoff}
            onChange={({ target }) => change({ cutoff: target.value })}
          />
        </>
      )}
    </>
  )
}
