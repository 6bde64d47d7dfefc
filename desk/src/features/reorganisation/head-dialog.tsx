import { ChoiceField, TextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { PlanDialog } from './plan-dialog.tsx'
import type { PlanContent } from './requests.ts'

export type Head = Pick<PlanContent, 'title' | 'decision' | 'timing' | 'effectiveOn'>

/** Title, decision and day of a plan. */
export function HeadDialog({
  title,
  head,
  onSave,
  onClose,
}: {
  title: string
  head: Head | undefined
  onSave: (head: Head) => Promise<unknown>
  onClose: () => void
}) {
  const { reorganisation: said } = useWords()
  const [timing, setTiming] = useState<Head['timing']>(head?.timing ?? 'at-midnight')
  const save = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    if (text('title') === '') return said.titleMissing
    return onSave({
      title: text('title'),
      decision: {
        number: text('number') || null,
        issuedOn: text('issuedOn') || null,
        signer: text('signer') || null,
      },
      timing,
      effectiveOn: timing === 'at-midnight' ? text('effectiveOn') || null : null,
    })
  }
  return (
    <PlanDialog title={title} submit={said.save} said={said.saved} run={save} onClose={onClose}>
      <TextField
        id="plan-title"
        name="title"
        label={said.title}
        hint={said.titleHint}
        width="full"
        defaultValue={head?.title}
      />
      <TextField
        id="plan-number"
        name="number"
        label={said.number}
        hint={said.numberHint}
        defaultValue={head?.decision.number ?? ''}
      />
      <TextField
        id="plan-issued"
        name="issuedOn"
        label={said.issuedOn}
        type="date"
        width="m"
        defaultValue={head?.decision.issuedOn ?? ''}
      />
      <TextField
        id="plan-signer"
        name="signer"
        label={said.signer}
        width="full"
        defaultValue={head?.decision.signer ?? ''}
      />
      <ChoiceField
        id="plan-timing"
        name="timing"
        label={said.timing}
        choices={(['at-midnight', 'at-once'] as const).map((value) => ({
          value,
          label: said.timings[value],
          hint: said.timingHints[value],
        }))}
        chosen={timing}
        onChoose={(value) => setTiming(value as Head['timing'])}
      />
      {timing === 'at-midnight' && (
        <TextField
          id="plan-day"
          name="effectiveOn"
          label={said.day}
          type="date"
          width="m"
          defaultValue={head?.effectiveOn ?? ''}
        />
      )}
    </PlanDialog>
  )
}
