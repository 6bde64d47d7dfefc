import { Button, SelectField, TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { unitsQuery } from '../dossiers/queries.ts'
import { useAct } from './use-act.ts'

const tiers = ['province', 'district', 'commune'] as const
type FieldChoice = { field: string; lead: string }

/** Opens a review of every procedure, or of some fields and tiers, and hands it out to the agencies. */
export function OpenReviewDialog({ onClose }: { onClose: () => void }) {
  const { review } = useWords()
  const said = review.open
  const navigate = useNavigate()
  const year = Number(todayInVietnam().slice(0, 4))
  const [title, setTitle] = useState(said.nameOf(year))
  const [deadline, setDeadline] = useState('')
  const [chosenTiers, setTiers] = useState<readonly string[]>([])
  const [fields, setFields] = useState<readonly FieldChoice[]>([])
  const { act, acting, error } = useAct(api.openReview, ({ id }) =>
    navigate({ to: paths.review, params: { id } }),
  )
  const submit = () =>
    act({
      title,
      year,
      deadline,
      tiers: [...chosenTiers],
      fields: fields.map(({ field }) => field),
      leads: fields.flatMap(({ field, lead }) => (lead ? [{ field, unit: lead }] : [])),
    })
  return (
    <Dialog title={said.title} onClose={onClose} wide>
      <SavingForm submit={said.submit} sending={acting} error={error} onSubmit={submit} onClose={onClose}>
        <TextField
          id="review-title"
          label={said.name}
          width="full"
          required
          maxLength={300}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextField
          id="review-deadline"
          type="date"
          label={said.deadline}
          width="s"
          required
          min={todayInVietnam()}
          value={deadline}
          onChange={({ target }) => setDeadline(target.value)}
        />
        <fieldset className="field">
          <legend className="field-label">{said.tiers}</legend>
          <p className="field-hint">{said.tiersHint}</p>
          <div className="row">
            {tiers.map((tier) => (
              <label className="check" key={tier}>
                <input
                  type="checkbox"
                  checked={chosenTiers.includes(tier)}
                  onChange={({ target }) =>
                    setTiers(
                      target.checked ? [...chosenTiers, tier] : chosenTiers.filter((one) => one !== tier),
                    )
                  }
                />
                <span>{said.tierNames[tier]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Fields chosen={fields} onChange={setFields} />
      </SavingForm>
    </Dialog>
  )
}

function Fields({
  chosen,
  onChange,
}: {
  chosen: readonly FieldChoice[]
  onChange: (fields: readonly FieldChoice[]) => void
}) {
  const { review, language } = useWords()
  const said = review.open
  const { data: fields = [] } = useQuery({
    queryKey: ['fields'],
    queryFn: () => api.fields().then(({ items }) => items),
  })
  const { data: units = [] } = useQuery(unitsQuery)
  const departments = units.filter(({ id }) => id.split('.').length === 2)
  const [field, setField] = useState('')
  const [lead, setLead] = useState('')
  const left = fields.filter((one) => !chosen.some((other) => other.field === one.field))
  const add = () => {
    if (!field) return
    onChange([...chosen, { field, lead }])
    setField('')
  }
  return (
    <div className="stack">
      {chosen.length > 0 && (
        <ul className="stack-s" aria-label={said.fields}>
          {chosen.map((one) => (
            <li key={one.field} className="row">
              <span>
                {one.field}
                {one.lead && (
                  <span className="muted small"> · {units.find(({ id }) => id === one.lead)?.nameVi}</span>
                )}
              </span>
              <button
                type="button"
                className="link-button small"
                onClick={() => onChange(chosen.filter((other) => other !== one))}
              >
                {said.remove(one.field)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        id="review-field"
        label={said.field}
        hint={said.fieldsHint}
        empty={said.choose}
        width="full"
        choices={left.map((one) => ({ value: one.field, label: `${one.field} (${one.procedures})` }))}
        value={field}
        onChange={({ target }) => setField(target.value)}
      />
      {field && (
        <SelectField
          id="review-lead"
          label={said.lead}
          hint={said.leadHint}
          empty={said.anyLead}
          width="full"
          choices={departments.map(({ id, nameVi, nameEn }) => ({
            value: id,
            label: language === 'vi' ? nameVi : nameEn,
          }))}
          value={lead}
          onChange={({ target }) => setLead(target.value)}
        />
      )}
      {field && (
        <div>
          <Button type="button" look="second" icon="add" onClick={add}>
            {said.add}
          </Button>
        </div>
      )}
    </div>
  )
}
