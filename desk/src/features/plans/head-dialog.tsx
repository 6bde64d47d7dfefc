import { LongTextField, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import type { PlanContent, PlanDraft } from './queries.ts'

export type DialogProps = { draft: PlanDraft; saving: boolean; error: unknown; onClose: () => void }
const tiers = ['province', 'district', 'commune'] as const

/** Title, year, tiers and legal bases of a plan, and why it is amended. */
export function HeadDialog({
  draft,
  saving,
  error,
  onSave,
  onClose,
}: DialogProps & { onSave: (change: Partial<PlanContent> & { reason: string }) => void }) {
  const { plans: said } = useWords()
  const words = said.editor
  const { content } = draft
  const [titleVi, setTitleVi] = useState(content.titleVi)
  const [titleEn, setTitleEn] = useState(content.titleEn)
  const [year, setYear] = useState(String(content.year))
  const [chosen, setChosen] = useState(content.tiers)
  const [bases, setBases] = useState(content.legalBases.join('\n'))
  const [reporting, setReporting] = useState(content.reporting)
  const [reason, setReason] = useState(draft.reason)
  const save = () =>
    onSave({
      ...{ titleVi: titleVi.trim(), titleEn: titleEn.trim(), year: Math.trunc(Number(year)) || 0 },
      tiers: chosen,
      legalBases: bases
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      reporting: {
        every: reporting.every || null,
        what: reporting.what?.trim() || null,
        to: reporting.to?.trim() || null,
      },
      reason: reason.trim(),
    })
  return (
    <Dialog title={words.editHead} wide onClose={onClose}>
      <SavingForm
        submit={words.save}
        sending={saving}
        error={error}
        onSubmit={save}
        onClose={onClose}
        noValidate
      >
        <LongTextField
          id="title-vi"
          label={words.titleVi}
          value={titleVi}
          onChange={({ target }) => setTitleVi(target.value)}
        />
        <LongTextField
          id="title-en"
          label={words.titleEn}
          value={titleEn}
          onChange={({ target }) => setTitleEn(target.value)}
        />
        <TextField
          id="year"
          label={said.year}
          width="xs"
          inputMode="numeric"
          value={year}
          onChange={({ target }) => setYear(target.value)}
        />
        <fieldset className="part">
          <legend className="visually-hidden">{words.tiers}</legend>
          {tiers.map((tier) => (
            <label key={tier} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(tier)}
                onChange={({ target }) =>
                  setChosen(tiers.filter((one) => (one === tier ? target.checked : chosen.includes(one))))
                }
              />{' '}
              {said.tiers[tier]}
            </label>
          ))}
        </fieldset>
        <LongTextField
          id="legal-bases"
          label={words.legalBases}
          value={bases}
          onChange={({ target }) => setBases(target.value)}
        />
        <SelectField
          id="reporting-every"
          label={words.every}
          empty={words.notSaid}
          choices={Object.entries(words.everies).map(([value, label]) => ({ value, label }))}
          value={reporting.every ?? ''}
          onChange={({ target }) => setReporting({ ...reporting, every: target.value })}
        />
        {(['what', 'to'] as const).map((part) => (
          <TextField
            key={part}
            id={`reporting-${part}`}
            label={words[part]}
            width="full"
            value={reporting[part] ?? ''}
            onChange={({ target }) => setReporting({ ...reporting, [part]: target.value })}
          />
        ))}
        {draft.base !== null && (
          <LongTextField
            id="reason"
            label={said.reason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </SavingForm>
    </Dialog>
  )
}
