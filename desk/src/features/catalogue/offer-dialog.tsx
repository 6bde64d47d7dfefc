import { ChoiceField, LongTextField, SelectField, TextField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import type { Level } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { todayInVietnam } from '../../shell/day.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { unitsQuery } from '../dossiers/queries.ts'
import { DecisionFields, emptyDecision } from './decision-fields.tsx'

/** Decides how far a procedure can be done online, in the province or in some units. */
export function OfferDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const words = useWords()
  const { offers, levels } = words.catalogue
  const [level, setLevel] = useState<Level>('full')
  const [reason, setReason] = useState('')
  const [legalGround, setLegalGround] = useState('')
  const [onNationalPortal, setOnNationalPortal] = useState(false)
  const [paperless, setPaperless] = useState(false)
  const [units, setUnits] = useState<string[]>()
  const [validFrom, setValidFrom] = useState(todayInVietnam())
  const [decision, setDecision] = useState(emptyDecision)
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: () =>
      api.setOffer(code, {
        level,
        reason: reason.trim() || null,
        legalGround: legalGround.trim() || null,
        onNationalPortal,
        paperless,
        units: units ?? [],
        validFrom,
        decision,
      }),
    onSuccess: async ({ changed }) => {
      await client.invalidateQueries({ queryKey: ['procedure', code] })
      await client.invalidateQueries({ queryKey: ['procedures'] })
      announce({ text: offers.done(changed) })
      onClose()
    },
  })
  const [checked, setChecked] = useState(false)
  const nobody = units?.length === 0
  const submit = () => {
    setChecked(true)
    if (!nobody) send.mutate()
  }
  return (
    <Dialog wide title={`${offers.title}: ${code}`} onClose={onClose}>
      <SavingForm
        noValidate
        submit={offers.submit}
        sending={send.isPending}
        error={send.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <SelectField
          id="offer-level"
          label={offers.level}
          choices={Object.entries(levels).map(([value, label]) => ({ value, label }))}
          value={level}
          onChange={({ target }) => setLevel(target.value as Level)}
        />
        {level !== 'full' && (
          <>
            <LongTextField
              id="offer-reason"
              label={offers.reason}
              lang="vi"
              maxLength={2000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
            <TextField
              id="offer-ground"
              width="full"
              label={offers.legalGround}
              lang="vi"
              maxLength={2000}
              optional={words.catalogue.record.optional}
              value={legalGround}
              onChange={({ target }) => setLegalGround(target.value)}
            />
          </>
        )}
        <div>
          <label className="check">
            <input
              type="checkbox"
              checked={onNationalPortal}
              onChange={({ target }) => setOnNationalPortal(target.checked)}
            />
            <span>{offers.onNationalPortal}</span>
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={paperless}
              onChange={({ target }) => setPaperless(target.checked)}
            />
            <span>{offers.paperless}</span>
          </label>
        </div>
        <ChoiceField
          id="offer-where"
          name="where"
          label={offers.units}
          choices={[
            { value: 'all', label: offers.unitsAll },
            { value: 'some', label: offers.unitsSome },
          ]}
          chosen={units ? 'some' : 'all'}
          onChoose={(value) => setUnits(value === 'some' ? [] : undefined)}
        />
        {units && (
          <Units
            chosen={units}
            onChosen={setUnits}
            fault={checked && nobody ? offers.chooseOne : undefined}
          />
        )}
        <TextField
          id="offer-from"
          type="date"
          width="s"
          label={offers.from}
          value={validFrom}
          onChange={({ target }) => setValidFrom(target.value)}
        />
        <DecisionFields decision={decision} onDecision={setDecision} />
      </SavingForm>
    </Dialog>
  )
}

function Units({
  chosen,
  onChosen,
  fault,
}: {
  chosen: string[]
  onChosen: (units: string[]) => void
  fault: string | undefined
}) {
  const { catalogue, language } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  return (
    <fieldset className="unit-choice">
      <legend className="field-label">{catalogue.offers.chooseUnits}</legend>
      {fault && <p className="field-error">{fault}</p>}
      <div>
        {units.map((unit) => (
          <label className="check" key={unit.id}>
            <input
              type="checkbox"
              checked={chosen.includes(unit.id)}
              onChange={({ target }) =>
                onChosen(target.checked ? [...chosen, unit.id] : chosen.filter((id) => id !== unit.id))
              }
            />
            <span>{language === 'vi' ? unit.nameVi : unit.nameEn}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
