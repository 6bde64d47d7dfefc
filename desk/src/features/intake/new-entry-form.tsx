import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { SavingForm } from '../../shell/saving-form.tsx'
import { useMe } from '../../shell/use-me.ts'
import { unitsQuery } from '../dossiers/queries.ts'
import { ChoiceInput } from './form/choice-input.tsx'
import { intakeApi, type VisitPage } from './requests.ts'

/** Which procedure, for which agency of the province, and how: then the form opens. */
export function NewEntryForm({ visit }: { visit: VisitPage }) {
  const { intake, of } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed)
  const [procedure, setProcedure] = useState({ code: '', name: '' })
  const [unit, setUnit] = useState(me.unit ?? '')
  const [online, setOnline] = useState(false)
  const { data: units = [] } = useQuery(unitsQuery)
  const { data: found } = useQuery({
    queryKey: ['procedures-sought', sought],
    queryFn: () => intakeApi.procedures(sought),
    enabled: sought.trim().length > 1,
    placeholderData: (before) => before,
  })
  const procedures = (found?.items ?? []).map(({ code, name, online: form }) => ({
    id: code,
    text: `${name} (${code})${form ? '' : ` – ${intake.noForm}`}`,
  }))
  const chosen = procedure.code && !procedures.some(({ id }) => id === procedure.code)
  useEffect(() => document.getElementById('procedure')?.focus(), [])
  const own = units.find(({ id }) => id === me.unit)
  const begin = useMutation({
    mutationFn: () => intakeApi.beginEntry(visit.id, { procedure: procedure.code, unit, online }),
    onSuccess: ({ id }) => navigate({ to: paths.entry, params: { id } }),
  })
  return (
    <SavingForm
      submit={intake.begin}
      sending={begin.isPending}
      error={begin.error}
      onSubmit={() => begin.mutate()}
    >
      <div className="edit-row edit-row--first">
        <div className="field">
          <label className="field-label" htmlFor="procedure">
            {intake.procedure}
          </label>
          <p className="field-hint" id="procedure-hint">
            {intake.procedureHint}
          </p>
          <ChoiceInput
            id="procedure"
            describedBy="procedure-hint"
            options={chosen ? [...procedures, { id: procedure.code, text: procedure.name }] : procedures}
            value={procedure.code}
            onType={setTyped}
            onChoose={(code) =>
              setProcedure({ code, name: procedures.find(({ id }) => id === code)?.text ?? procedure.name })
            }
          />
        </div>
        <div className="field">
          <label className="field-label" htmlFor="unit">
            {intake.unit}
          </label>
          <p className="field-hint" id="unit-hint">
            {own && unit !== own.id ? intake.elsewhere : intake.unitHint}
          </p>
          <ChoiceInput
            id="unit"
            describedBy="unit-hint"
            options={units.map(({ id, nameVi, nameEn }) => ({ id, text: of({ vi: nameVi, en: nameEn }) }))}
            value={unit}
            onChoose={setUnit}
          />
        </div>
      </div>
      {visit.way === 'counter' && (
        <fieldset className="field">
          <legend className="field-label">{intake.way}</legend>
          {[false, true].map((one) => (
            <label className="check" key={String(one)}>
              <input type="radio" name="way" checked={online === one} onChange={() => setOnline(one)} />
              <span>{one ? intake.ways.online : intake.ways.desk}</span>
            </label>
          ))}
        </fieldset>
      )}
    </SavingForm>
  )
}
