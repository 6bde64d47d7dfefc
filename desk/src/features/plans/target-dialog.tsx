import { LongTextField, SelectField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import type { DialogProps } from './head-dialog.tsx'
import type { PlanTarget } from './queries.ts'
import { emptyTarget, toTarget, typedOf } from './typed-target.ts'

const tiers = ['province', 'district', 'commune'] as const

/** One target of a draft; what is wrong with it the draft says. */
export function TargetDialog({
  draft,
  at,
  saving,
  error,
  onSave,
  onClose,
}: DialogProps & { at: number | null; onSave: (target: PlanTarget) => void }) {
  const { plans: said, of } = useWords()
  const words = said.editor
  const old = at === null ? undefined : draft.content.targets[at]
  const [typed, setTyped] = useState(() => typedOf(old ?? emptyTarget(draft.content.year)))
  const field = (name: keyof typeof typed) => ({
    id: `target-${name}`,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <Dialog title={old ? words.editTarget : words.addTarget} wide onClose={onClose}>
      <SavingForm
        submit={words.save}
        sending={saving}
        error={error}
        onSubmit={() => onSave(toTarget(typed))}
        onClose={onClose}
        noValidate
      >
        <TextField label={words.id} width="s" {...field('id')} />
        <LongTextField label={words.targetName} {...field('name')} />
        <SelectField
          label={words.indicator}
          width="full"
          empty={words.choose}
          choices={draft.indicators.map(({ id, name }) => ({ value: id, label: of(name) }))}
          {...field('indicator')}
        />
        <div className="review-fields">
          <SelectField
            label={words.compare}
            width="s"
            choices={(['gte', 'gt', 'lt'] as const).map((value) => ({ value, label: said.compare[value] }))}
            {...field('compare')}
          />
          <SelectField
            label={words.measure}
            width="s"
            choices={(['percent', 'count', 'minutes'] as const).map((value) => ({
              value,
              label: words.measures[value],
            }))}
            {...field('unit')}
          />
          <TextField label={said.year} width="xs" inputMode="numeric" {...field('year')} />
        </div>
        <div className="review-fields">
          <TextField label={words.all} hint={words.byTier} width="xs" inputMode="decimal" {...field('all')} />
          {tiers.map((tier) => (
            <TextField key={tier} label={said.tiers[tier]} width="xs" inputMode="decimal" {...field(tier)} />
          ))}
        </div>
        <LongTextField label={words.units} hint={words.unitsHint} {...field('units')} />
        <TextField label={words.leadUnits} width="full" {...field('lead')} />
        <TextField label={words.cooperating} width="full" {...field('cooperating')} />
        <TextField label={words.basis} width="full" {...field('basis')} />
        <TextField label={words.note} width="full" {...field('note')} />
        <TextField label={words.source} width="full" {...field('source')} />
        <TextField label={words.baseline} width="xs" inputMode="decimal" {...field('baseline')} />
      </SavingForm>
    </Dialog>
  )
}
