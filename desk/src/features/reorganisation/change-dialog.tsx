import { Button, ChoiceField, SelectField, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { agenciesQuery } from './queries.ts'
import type { Agency, Change, ChangeKind } from './requests.ts'
import { idOfDraft, noSuccessor, type SuccessorDraft, toSuccessor } from './successor-draft.ts'
import { SuccessorFields } from './successor-fields.tsx'
import { UnitPicker } from './unit-picker.tsx'

const kinds = ['merge', 'split', 'rename', 'dissolve', 'move'] as const satisfies ChangeKind[]

type Draft = {
  units: string[]
  unit: string
  other: string
  into: SuccessorDraft[]
  main: number
  nameVi: string
  nameEn: string
  gsoCode: string
}
const nothing: Draft = {
  units: [],
  unit: '',
  other: '',
  into: [noSuccessor(true), noSuccessor(true)],
  main: 0,
  nameVi: '',
  nameEn: '',
  gsoCode: '',
}

/** One change more in the plan. Faults are shown by the plan itself, as soon as the change is in it. */
export function ChangeDialog({
  onAdd,
  onClose,
}: {
  onAdd: (change: Change) => Promise<unknown>
  onClose: () => void
}) {
  const { reorganisation: said } = useWords()
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const [kind, setKind] = useState<ChangeKind>('merge')
  const [draft, setDraft] = useState<Draft>(nothing)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <PlanDialog
      wide
      title={said.addChange}
      submit={said.addToPlan}
      said={said.saved}
      run={() => (isComplete(kind, draft) ? onAdd(toChange(kind, draft, agencies)) : said.incomplete)}
      onClose={onClose}
    >
      <ChoiceField
        id="change-kind"
        name="change-kind"
        label={said.kindOfChange}
        choices={kinds.map((one) => ({ value: one, label: said.kinds[one], hint: said.kindHints[one] }))}
        chosen={kind}
        onChoose={(value) => setKind(value as ChangeKind)}
      />
      <Fields kind={kind} draft={draft} change={change} />
    </PlanDialog>
  )
}

function Fields({
  kind,
  draft,
  change,
}: {
  kind: ChangeKind
  draft: Draft
  change: (part: Partial<Draft>) => void
}) {
  const { reorganisation: said } = useWords()
  const setInto = (at: number, one: SuccessorDraft) =>
    change({ into: draft.into.map((old, place) => (place === at ? one : old)) })
  if (kind === 'merge')
    return (
      <>
        <UnitPicker
          id="merge-from"
          label={said.mergeFrom}
          chosen={draft.units}
          onChoose={(units) => change({ units })}
        />
        <SuccessorFields
          id="into-0"
          legend={said.mergeInto}
          draft={draft.into[0] ?? noSuccessor(true)}
          onChange={(one) => setInto(0, one)}
        />
      </>
    )
  const unit = (
    <Unit
      id="change-unit"
      label={said.unitOf[kind]}
      value={draft.unit}
      onChange={(value) => change({ unit: value })}
    />
  )
  if (kind === 'dissolve' || kind === 'move')
    return (
      <>
        {unit}
        <Unit
          id="change-other"
          label={said.otherOf[kind]}
          value={draft.other}
          onChange={(other) => change({ other })}
        />
      </>
    )
  if (kind === 'rename')
    return (
      <>
        {unit}
        {(['nameVi', 'nameEn', 'gsoCode'] as const).map((part) => (
          <TextField
            key={part}
            id={`rename-${part}`}
            label={part === 'gsoCode' ? said.fields.newGsoCode : said.fields[part]}
            hint={part === 'gsoCode' ? said.fields.newGsoHint : undefined}
            width={part === 'gsoCode' ? 's' : 'full'}
            value={draft[part]}
            onChange={({ target }) => change({ [part]: target.value })}
          />
        ))}
      </>
    )
  return (
    <>
      {unit}
      {draft.into.map((one, at) => (
        <SuccessorFields
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and are only added at the end
          key={at}
          id={`into-${at}`}
          legend={said.part(at + 1)}
          draft={one}
          onChange={(next) => setInto(at, next)}
        />
      ))}
      <Button
        type="button"
        look="second"
        onClick={() => change({ into: [...draft.into, noSuccessor(true)] })}
      >
        {said.addPart}
      </Button>
      <SelectField
        id="split-main"
        label={said.main}
        hint={said.mainHint}
        choices={draft.into.map((one, at) => ({
          value: String(at),
          label: `${said.part(at + 1)} ${idOfDraft(one)}`.trim(),
        }))}
        value={String(draft.main)}
        onChange={({ target }) => change({ main: Number(target.value) })}
      />
    </>
  )
}

function Unit({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: string
  onChange: (unit: string) => void
}) {
  const { reorganisation: said, of } = useWords()
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  return (
    <SelectField
      id={id}
      label={label}
      width="full"
      empty={said.choose}
      choices={agencies.map((unit) => ({
        value: unit.id,
        label: `${of({ vi: unit.nameVi, en: unit.nameEn })} (${unit.id})`,
      }))}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

/** Whether enough was filled in to be put into the plan; what is wrong with it the plan says. */
function isComplete(kind: ChangeKind, draft: Draft): boolean {
  const named = (one: SuccessorDraft | undefined) => one !== undefined && idOfDraft(one) !== ''
  if (kind === 'merge') return draft.units.length > 0 && named(draft.into[0])
  if (draft.unit === '') return false
  if (kind === 'split') return draft.into.every(named)
  return kind === 'rename' ? draft.nameVi.trim() !== '' : draft.other !== ''
}

function toChange(kind: ChangeKind, draft: Draft, agencies: readonly Agency[]): Change {
  const like = (id: string | undefined) => agencies.find((agency) => agency.id === id)
  const [first = noSuccessor(true)] = draft.into
  if (kind === 'merge') return { kind, from: draft.units, into: toSuccessor(first, like(draft.units[0])) }
  if (kind === 'split')
    return {
      kind,
      from: draft.unit,
      into: draft.into.map((one) => toSuccessor(one, like(draft.unit))),
      main: idOfDraft(draft.into[draft.main] ?? first),
    }
  if (kind === 'dissolve') return { kind, unit: draft.unit, to: draft.other }
  if (kind === 'move') return { kind, unit: draft.unit, parent: draft.other }
  const [nameVi, nameEn, gsoCode] = [draft.nameVi.trim(), draft.nameEn.trim(), draft.gsoCode.trim()]
  return { kind, unit: draft.unit, nameVi, nameEn: nameEn || nameVi, ...(gsoCode && { gsoCode }) }
}
