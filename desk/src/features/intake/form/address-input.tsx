import type { Address } from '@mot-cua/form-engine'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useWords } from '../../../messages/words.ts'
import { unitsQuery } from '../../dossiers/queries.ts'
import { addressesQuery } from '../queries.ts'
import { ChoiceInput } from './choice-input.tsx'

/** An address of today's units by a few letters: the commune first, of this province unless another is chosen. */
export function AddressInput({
  id,
  value,
  onChange,
  describedBy,
  invalid = false,
}: {
  id: string
  value: Partial<Address>
  onChange: (address: Partial<Address>) => void
  describedBy?: string | undefined
  invalid?: boolean
}) {
  const { intake } = useWords()
  const part = useId()
  const { data: units = [] } = useQuery(unitsQuery)
  const own = units.find(({ parent }) => parent === null)?.gsoCode ?? ''
  const province = value.province_code ?? own
  const { data } = useQuery({ ...addressesQuery(province), enabled: province !== '' })
  const [provinces, communes] = [data?.provinces ?? [], data?.communes ?? []]
  const nameOf = (code: string) => provinces.find((one) => one.code === code)?.name ?? ''
  const options = (areas: typeof communes) =>
    areas.map(({ code, fullName }) => ({ id: code, text: fullName }))
  return (
    <div className="address-input">
      <span>
        <label className="small muted" htmlFor={id}>
          {intake.commune}
        </label>
        <ChoiceInput
          id={id}
          options={options(communes)}
          value={value.commune_code ?? ''}
          describedBy={describedBy}
          invalid={invalid}
          onChoose={(code) => {
            const commune = communes.find((one) => one.code === code)
            const { commune: _, commune_code: __, ...rest } = value
            const named = { ...rest, province: nameOf(province), province_code: province }
            onChange(commune ? { ...named, commune: commune.fullName, commune_code: code } : rest)
          }}
        />
      </span>
      <span>
        <label className="small muted" htmlFor={`${part}-detail`}>
          {intake.detail}
        </label>
        <input
          id={`${part}-detail`}
          className="input"
          value={value.detail ?? ''}
          maxLength={200}
          onChange={({ target }) => onChange({ ...value, detail: target.value })}
        />
      </span>
      <span>
        <label className="small muted" htmlFor={`${part}-province`}>
          {intake.province}
        </label>
        <ChoiceInput
          id={`${part}-province`}
          options={options(provinces)}
          value={province}
          onChoose={(code) => {
            if (code === province || code === '') return
            onChange({
              province: nameOf(code),
              province_code: code,
              ...(value.detail && { detail: value.detail }),
            })
          }}
        />
      </span>
    </div>
  )
}
