import { SelectField, TextField } from '@mot-cua/ui'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { ActionDialog } from './action-form.tsx'
import { DayField } from './day-field.tsx'
import { organisation, type UnitPageData } from './requests.ts'

type Kind = UnitPageData['kind']
type Tier = UnitPageData['tier']
const choicesOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** From which day on, and by which decision. */
function ByDecision() {
  const { fields } = useWords().organisation
  return (
    <>
      <DayField name="validFrom" label={fields.validFrom} />
      <TextField
        id="unit-decision"
        name="decision"
        label={fields.decision}
        hint={fields.decisionHint}
        required
      />
    </>
  )
}

/** Begins a unit below another. */
export function CreateUnitDialog({ parent, onClose }: { parent: UnitPageData; onClose: () => void }) {
  const { organisation: said } = useWords()
  const { fields } = said
  const navigate = useNavigate()
  return (
    <ActionDialog
      title={said.createUnit}
      wide
      onClose={onClose}
      run={async ({ text, given }) => {
        const { id } = await organisation.createUnit({
          id: text('id').toUpperCase(),
          parent: parent.id,
          kind: text('kind') as Kind,
          tier: text('tier') as Tier,
          nameVi: text('nameVi'),
          nameEn: given('nameEn') ?? text('nameVi'),
          ...(given('gsoCode') && { gsoCode: text('gsoCode') }),
          validFrom: text('validFrom'),
          decision: text('decision'),
        })
        await navigate({ to: paths.unit, params: { unit: id }, search: { ngay: text('validFrom') } })
      }}
    >
      <TextField
        id="unit-id"
        name="id"
        label={fields.id}
        hint={fields.idHint}
        required
        defaultValue={`${parent.id}.`}
      />
      <TextField id="unit-name" name="nameVi" label={fields.nameVi} width="full" required />
      <TextField
        id="unit-name-en"
        name="nameEn"
        label={fields.nameEn}
        width="full"
        optional={fields.optional}
      />
      <SelectField
        id="unit-kind"
        name="kind"
        label={fields.kind}
        choices={choicesOf(said.kinds)}
        defaultValue="division"
      />
      <SelectField
        id="unit-tier"
        name="tier"
        label={fields.tier}
        choices={choicesOf(said.tiers)}
        defaultValue={parent.tier}
      />
      <TextField id="unit-gso" name="gsoCode" label={fields.gsoCode} width="s" optional={fields.optional} />
      <ByDecision />
    </ActionDialog>
  )
}

/** Changes what a unit is from a day on; only what differs is sent. */
export function ChangeUnitDialog({ unit, onClose }: { unit: UnitPageData; onClose: () => void }) {
  const { organisation: said } = useWords()
  const { fields } = said
  return (
    <ActionDialog
      title={said.changeUnit}
      wide
      onClose={onClose}
      run={({ text }) => {
        const changed = <Name extends 'nameVi' | 'nameEn' | 'parent'>(name: Name) =>
          text(name) !== unit[name] && text(name) !== '' ? { [name]: text(name) } : {}
        const optional = <Name extends 'gsoCode' | 'address' | 'phone'>(name: Name) =>
          text(name) === (unit[name] ?? '') ? {} : { [name]: text(name) || null }
        return organisation.changeUnit(unit.id, {
          ...changed('nameVi'),
          ...changed('nameEn'),
          ...changed('parent'),
          ...optional('gsoCode'),
          ...optional('address'),
          ...optional('phone'),
          validFrom: text('validFrom'),
          decision: text('decision'),
        })
      }}
    >
      <TextField
        id="unit-name"
        name="nameVi"
        label={fields.nameVi}
        width="full"
        required
        defaultValue={unit.nameVi}
      />
      <TextField
        id="unit-name-en"
        name="nameEn"
        label={fields.nameEn}
        width="full"
        required
        defaultValue={unit.nameEn}
      />
      {unit.parent && (
        <TextField id="unit-parent" name="parent" label={fields.parent} required defaultValue={unit.parent} />
      )}
      <TextField
        id="unit-gso"
        name="gsoCode"
        label={fields.gsoCode}
        width="s"
        optional={fields.optional}
        defaultValue={unit.gsoCode ?? ''}
      />
      <TextField
        id="unit-address"
        name="address"
        label={fields.address}
        width="full"
        optional={fields.optional}
        defaultValue={unit.address ?? ''}
      />
      <TextField
        id="unit-phone"
        name="phone"
        label={fields.phone}
        width="m"
        optional={fields.optional}
        defaultValue={unit.phone ?? ''}
      />
      <ByDecision />
    </ActionDialog>
  )
}

/** Ends a unit on which nothing hangs. */
export function EndUnitDialog({ unit, onClose }: { unit: UnitPageData; onClose: () => void }) {
  const { organisation: said } = useWords()
  return (
    <ActionDialog
      title={said.endUnit}
      submit={said.endUnit}
      onClose={onClose}
      run={({ text }) => organisation.endUnit(unit.id, text('on'))}
    >
      <p>{said.endUnitHint}</p>
      <DayField name="on" label={said.fields.on} />
    </ActionDialog>
  )
}
